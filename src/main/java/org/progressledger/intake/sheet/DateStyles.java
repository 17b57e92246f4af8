package org.progressledger.intake.sheet;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;

/**
 * Which cell styles of a workbook show a number as a date (ECMA-376 part 1, 18.8). All that is needed of the styles;
 * POI's own table of them is a tree in memory, which a hostile file could make as large as it likes.
 */
final class DateStyles {

    private final BitSet dates = new BitSet();

    private DateStyles() {}

    static DateStyles none() {
        return new DateStyles();
    }

    static DateStyles read(InputStream styles) throws XMLStreamException {
        DateStyles read = new DateStyles();
        Map<Integer, String> formats = new HashMap<>();
        XMLStreamReader reader = XMLHelper.newXMLInputFactory().createXMLStreamReader(styles);
        boolean cellStyles = false;
        int style = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("cellXfs")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "numFmt" ->
                    formats.putIfAbsent(
                            Integer.parseInt(reader.getAttributeValue(null, "numFmtId")),
                            reader.getAttributeValue(null, "formatCode"));
                case "cellXfs" -> cellStyles = true;
                case "xf" -> {
                    if (cellStyles) {
                        read.dates.set(style++, isDate(reader.getAttributeValue(null, "numFmtId"), formats));
                    }
                }
                default -> {}
            }
        }
        return read;
    }

    private static boolean isDate(String formatId, Map<Integer, String> formats) {
        if (formatId == null) {
            return false;
        }
        int id = Integer.parseInt(formatId);
        String code = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
        return code != null && DateUtil.isADateFormat(id, code);
    }

    boolean contains(int style) {
        return style >= 0 && dates.get(style);
    }
}
