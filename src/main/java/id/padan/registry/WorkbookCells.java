package id.padan.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook as the text that they would be in a CSV file. */
final class WorkbookCells {

    /** Sixteen digits: from here on a number cell may have lost the last of them. */
    private static final double SIXTEEN_DIGITS = 1e15;

    /** Up to here every whole number can be a double. */
    private static final double EXACT = 1L << 53;

    /** 1859-12-29 to 2173-10-14 in Excel's serials: no birth date is outside. */
    private static final double LAST_SERIAL = 100_000;

    private WorkbookCells() {}

    /** {@return the text of a cell; empty for errors and for none} */
    static String text(@Nullable Cell cell, @Nullable RegistryField field) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell, field);
            default -> "";
        };
    }

    private static String number(Cell cell, @Nullable RegistryField field) {
        double number = cell.getNumericCellValue();
        boolean isSerial = field == RegistryField.BIRTH_DATE && number >= 1 && number < LAST_SERIAL;
        if (isSerial || DateUtil.isCellDateFormatted(cell)) {
            LocalDate date = cell.getLocalDateTimeCellValue().toLocalDate();
            return date.toString();
        }
        String text = new BigDecimal(number).stripTrailingZeros().toPlainString();
        boolean isNumber = field == RegistryField.NIK || field == RegistryField.FAMILY_CARD;
        return isNumber && isDoubtful(number, text) ? scientific(text) : text;
    }

    /**
     * Excel keeps fifteen digits of a number and makes the sixteenth 0. Any other last digit was written by a program that
     * keeps them all, as far as a double can.
     */
    private static boolean isDoubtful(double number, String text) {
        return number >= SIXTEEN_DIGITS && (text.endsWith("0") || number > EXACT);
    }

    /** {@return the number as Excel shows it: the first fifteen digits are sure} */
    private static String scientific(String digits) {
        return digits.charAt(0) + "." + digits.substring(1, 15) + "E+" + (digits.length() - 1);
    }
}
