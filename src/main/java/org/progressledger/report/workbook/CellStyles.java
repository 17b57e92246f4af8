package org.progressledger.report.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.progressledger.report.table.FormColumn;

/** How the cells of a workbook look. */
final class CellStyles {

    private static final String FONT = "Times New Roman";

    private final CellStyle title;
    private final CellStyle line;
    private final CellStyle header;
    private final CellStyle[] plain = new CellStyle[FormColumn.Kind.values().length];
    private final CellStyle[] total = new CellStyle[FormColumn.Kind.values().length];

    CellStyles(Workbook workbook) {
        Font bold = font(workbook, true);
        Font regular = font(workbook, false);
        title = workbook.createCellStyle();
        title.setFont(bold);
        line = workbook.createCellStyle();
        line.setFont(regular);
        header = framed(workbook, bold);
        header.setAlignment(HorizontalAlignment.CENTER);
        header.setVerticalAlignment(VerticalAlignment.CENTER);
        header.setWrapText(true);
        for (FormColumn.Kind kind : FormColumn.Kind.values()) {
            plain[kind.ordinal()] = of(workbook, regular, kind);
            total[kind.ordinal()] = of(workbook, bold, kind);
        }
    }

    CellStyle title() {
        return title;
    }

    CellStyle line() {
        return line;
    }

    CellStyle header() {
        return header;
    }

    CellStyle of(FormColumn.Kind kind, boolean isTotal) {
        return (isTotal ? total : plain)[kind.ordinal()];
    }

    private static CellStyle of(Workbook workbook, Font font, FormColumn.Kind kind) {
        CellStyle style = framed(workbook, font);
        style.setDataFormat(workbook.createDataFormat()
                .getFormat(
                        switch (kind) {
                            case COUNT -> "#,##0";
                            case SHARE -> "0.00";
                            case TEXT -> "General";
                            case DAY -> "dd/mm/yyyy";
                        }));
        return style;
    }

    private static CellStyle framed(Workbook workbook, Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static Font font(Workbook workbook, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 11);
        font.setBold(bold);
        return font;
    }
}
