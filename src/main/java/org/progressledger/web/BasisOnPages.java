package org.progressledger.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.progressledger.facts.Basis;
import org.progressledger.facts.StatedBasis;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets every answer to somebody signed in state its basis. What takes no times shows the ledger as it is recorded now, and
 * says so. A page that places no bar of its own gets one from its frame.
 */
@Component
class BasisOnPages implements HandlerInterceptor {

    /** Attribute of a page whose own fields choose the times. */
    static final String OWN_TIMES = "ownTimes";

    private static final String OURS = "org.progressledger.";

    /** What proves the ledger is about its bytes and names a size of its own. */
    private static final String PROOFS = "org.progressledger.web.proof.";

    private final LedgerTime time;

    BasisOnPages(LedgerTime time) {
        this.time = time;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isAsked(request) && handler instanceof HandlerMethod method && isOurs(method) && !takesTimes(method)) {
            time.basis(TimeChoice.NOW);
        }
        return true;
    }

    private static boolean isAsked(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().equals("GET")
                && request.getUserPrincipal() != null;
    }

    private static boolean isOurs(HandlerMethod method) {
        String name = method.getBeanType().getName();
        return name.startsWith(OURS) && !name.startsWith(PROOFS);
    }

    /** Whether the two times are among what a handler reads from the address. */
    static boolean takesTimes(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterType())
                .anyMatch(type -> type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> component.getName().equals("knownAt")));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null
                || !isAsked(request)
                || page.getViewName() == null
                || page.getViewName().startsWith("redirect:")) {
            return;
        }
        AddressTimes address = new AddressTimes(request);
        if (Statements.of(request).isEmpty()) {
            time.basis(address.choice());
        }
        page.addObject("carried", address.chosen());
        Statements.of(request).map(Statements.Noted::basis).ifPresent(stated -> {
            page.addObject("stated", stated);
            page.addObject("fixedAddress", address.fixed(stated));
            if (!page.getModel().containsKey("bar") && !page.getModel().containsKey(OWN_TIMES)) {
                page.addObject("frameBar", bar(request, address, stated));
                page.addObject("showsNow", handler instanceof HandlerMethod method && !takesTimes(method));
            }
        });
    }

    private static TimeBar bar(HttpServletRequest request, AddressTimes address, StatedBasis stated) {
        return new TimeBar(
                Audience.originalPath(request),
                address.others(),
                address.choice(),
                new Basis(stated.effectiveOn(), stated.knownAt()),
                Optional.empty());
    }
}
