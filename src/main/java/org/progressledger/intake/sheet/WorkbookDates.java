package org.progressledger.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** From which day a workbook counts (ECMA-376 part 1, 18.17.4.1). */
enum WorkbookDates {
    FROM_1900,
    FROM_1904;

    static WorkbookDates read(XSSFReader workbook) throws IOException, InvalidFormatException, XMLStreamException {
        try (InputStream input = workbook.getWorkbookData()) {
            XMLStreamReader reader = XMLHelper.newXMLInputFactory().createXMLStreamReader(input);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("workbookPr")) {
                    String value = reader.getAttributeValue(null, "date1904");
                    return "1".equals(value) || "true".equals(value) ? FROM_1904 : FROM_1900;
                }
            }
            return FROM_1900;
        }
    }
}
