package org.progressledger.fund.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.progressledger.fund.FundMeasure;
import org.progressledger.intake.SheetFile;
import org.progressledger.shared.Money;
import org.springframework.context.MessageSource;

/** Sums to take away: codes and names side by side, amounts in đồng. Equal answers make equal bytes. */
record CubeFiles(CubeAnswer answer, MessageSource messages, Locale locale) {

    void lines(Consumer<List<String>> receiver) {
        receiver.accept(question());
        receiver.accept(head());
        for (CubeAnswer.Row row : answer.rows()) {
            List<String> cells = new ArrayList<>(words(row));
            amounts(row).forEach(amount -> cells.add(amount.toString()));
            receiver.accept(cells);
        }
    }

    void sheet(Workbook workbook) {
        Sheet sheet = workbook.createSheet(said("funds.cube"));
        SheetFile.fill(sheet, receiver -> {
            receiver.accept(question());
            receiver.accept(head());
        });
        for (CubeAnswer.Row row : answer.rows()) {
            Row written = sheet.createRow(sheet.getLastRowNum() + 1);
            int place = 0;
            for (String word : words(row)) {
                written.createCell(place++).setCellValue(word);
            }
            for (Money amount : amounts(row)) {
                written.createCell(place++).setCellValue(amount.dong());
            }
        }
    }

    private List<String> question() {
        List<String> asked = new ArrayList<>(List.of("area " + answer.basis().area()));
        answer.basis().after().ifPresent(day -> asked.add("after " + day));
        return asked;
    }

    private List<String> head() {
        List<String> head = new ArrayList<>();
        for (String dimension : answer.by()) {
            head.add(said("fund-dimension." + dimension));
            head.add(said("funds.name-of", said("fund-dimension." + dimension)));
        }
        for (FundMeasure measure : answer.measures()) {
            head.add(said("fund-measure." + measure));
        }
        return head;
    }

    private List<String> words(CubeAnswer.Row row) {
        List<String> words = new ArrayList<>();
        for (String dimension : answer.by()) {
            words.add(row.values().get(dimension));
            words.add(row.names().get(dimension));
        }
        return words;
    }

    private List<Money> amounts(CubeAnswer.Row row) {
        return answer.measures().stream().map(row.sums()::get).toList();
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
