package org.progressledger.fund.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.progressledger.fund.FundMeasure;
import org.progressledger.intake.SheetFile;
import org.progressledger.intake.sheet.TimelessWorkbook;
import org.progressledger.shared.Money;
import org.springframework.context.MessageSource;

/** Sums to take away: codes and names side by side, amounts in đồng. Equal answers make equal bytes. */
record CubeFiles(CubeAnswer answer, List<String> basis, MessageSource messages, Locale locale) {

    void writeCsv(OutputStream file) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(stated(), head()));
        for (CubeAnswer.Row row : answer.rows()) {
            List<String> cells = new ArrayList<>(words(row));
            amounts(row).forEach(amount -> cells.add(amount.toString()));
            rows.add(cells);
        }
        SheetFile.CSV.write(rows::forEach, answer.basis().effectiveOn(), file);
    }

    void writeWorkbook(OutputStream file) throws IOException {
        TimelessWorkbook.write(
                answer.basis().effectiveOn(),
                workbook -> {
                    Sheet sheet = workbook.createSheet(said("funds.cube"));
                    Row head = sheet.createRow(0);
                    for (String cell : head()) {
                        head.createCell(Math.max(0, head.getLastCellNum())).setCellValue(cell);
                    }
                    int next = 1;
                    Row last = workbook.createSheet(said("funds.basis")).createRow(0);
                    for (String part : stated()) {
                        last.createCell(Math.max(0, last.getLastCellNum())).setCellValue(part);
                    }
                    for (CubeAnswer.Row row : answer.rows()) {
                        Row written = sheet.createRow(next++);
                        int place = 0;
                        for (String word : words(row)) {
                            written.createCell(place++).setCellValue(word);
                        }
                        for (Money amount : amounts(row)) {
                            written.createCell(place++).setCellValue(amount.dong());
                        }
                    }
                },
                file);
    }

    private List<String> stated() {
        List<String> stated = new ArrayList<>();
        stated.add(said("funds.basis"));
        stated.addAll(basis);
        stated.add("area " + answer.basis().area());
        answer.basis().after().ifPresent(day -> stated.add("after " + day));
        return stated;
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
