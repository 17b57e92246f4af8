package org.progressledger.fund.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import org.progressledger.fund.web.FundQuestions.Asked;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How money is spent, where it needs attention and what will be left, on the screen and as JSON. */
@Controller
@Tag(name = "Outturn", description = "Disbursement rates, priorities, burn-up and forecast of a budget year")
class OutturnPages {

    private final FundQuestions questions;
    private final OutturnViews views;

    OutturnPages(FundQuestions questions, OutturnViews views) {
        this.questions = questions;
        this.views = views;
    }

    @GetMapping("/funds")
    String outturn(FundsRequest request, Locale locale, Model model) {
        Asked asked = questions.of(request);
        model.addAttribute("view", views.outturn(asked, locale));
        model.addAttribute("opened", new OutturnFigures(asked));
        FundPages.frame("/funds", request, Map.of(), asked, locale, model);
        return "fund/outturn";
    }

    @GetMapping("/funds/attention")
    String attention(FundsRequest request, Locale locale, Model model) {
        Asked asked = questions.of(request);
        model.addAttribute("view", views.attention(asked, locale));
        FundPages.frame("/funds/attention", request, Map.of(), asked, locale, model);
        return "fund/attention";
    }

    @GetMapping("/funds/burn-up")
    String burnUp(FundsRequest request, Locale locale, Model model) {
        Asked asked = questions.of(request);
        BurnUpAnswer answer = views.burnUp(asked, locale);
        model.addAttribute("view", answer);
        model.addAttribute("chart", BurnUpChart.of(answer));
        FundPages.frame("/funds/burn-up", request, Map.of(), asked, locale, model);
        return "fund/burn-up";
    }

    @GetMapping("/api/funds")
    @ResponseBody
    @Operation(summary = "Capital, payment and disbursement rates of a budget year on two days, by its parts")
    OutturnAnswer outturn(@ParameterObject FundsRequest request, Locale locale) {
        return views.outturn(questions.of(request), locale);
    }

    @GetMapping("/api/funds/attention")
    @ResponseBody
    @Operation(summary = "Share of communes with priority, scattered investment, overdue advances")
    AttentionAnswer attention(@ParameterObject FundsRequest request, Locale locale) {
        return views.attention(questions.of(request), locale);
    }

    @GetMapping("/api/funds/burn-up")
    @ResponseBody
    @Operation(summary = "Payment by month against plan and deadline, and what will not be spent")
    BurnUpAnswer burnUp(@ParameterObject FundsRequest request, Locale locale) {
        return views.burnUp(questions.of(request), locale);
    }
}
