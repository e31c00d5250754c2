package id.padan.person;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads cells that should hold a NIK: mends what can be mended without guessing, and keeps the digits that are certain
 * of what a spreadsheet damaged.
 */
public final class NikReader {

    /** A spreadsheet keeps this many significant digits of a number; the others become zeros. */
    private static final int SPREADSHEET_DIGITS = 15;

    /** From here on a double no longer tells two neighbouring whole numbers apart: 2 to the power of 53. */
    private static final BigInteger FIRST_INEXACT = BigInteger.ONE.shiftLeft(53);

    /**
     * A number cell with this many zeros at its end went through a display form like 7.37101E+15: so many zeros would
     * mean a birth month 00.
     */
    private static final int IMPOSSIBLE_ZEROS = 8;

    /** A formula that only makes a text of its content, as some exports write it: ="7371...". */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\\s*\"(.*)\"");

    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d)(?:[.,](\\d+))?[Ee]\\+?(\\d{1,2})");

    /** Decimals of a whole number that some program appended to the sixteen digits. */
    private static final Pattern DECIMALS = Pattern.compile("(?<=\\d)[.,]0{1,2}$");

    /** What scanners and typists make of 0, 1, 2, 5, 6 and 8. */
    private static final String LETTERS_LIKE_DIGITS = "OoIlLiZzSsGB";

    private static final String DIGITS_LIKE_LETTERS = "001111225568";

    /** With fewer digits among the letters it is a word or a code, and no NIK. */
    private static final int FEWEST_SURE_DIGITS = 8;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.,'`\"\\-_/:;\\u2018\\u2019\\u00b4\\p{Cf}]+");

    /** What may stand around a number that is otherwise left alone. */
    private static final Pattern SEPARATORS_AROUND = Pattern.compile("^['`\\s]+|\\s+");

    private static final Pattern LABEL = Pattern.compile("^(?i:NIK|NO\\.?\\s*KTP|KTP)\\b[\\s.:]*");

    private static final Pattern ALONE = Pattern.compile("(?<![\\p{L}\\p{N}])[0-9]{16}(?![\\p{L}\\p{N}])");

    private NikReader() {}

    /**
     * {@return what a text cell holds}
     *
     * @param cell the cell's text
     */
    public static NikReading read(String cell) {
        String written = cell.strip();
        Optional<Nik> usual = Nik.of(written);
        if (usual.isPresent()) {
            // Like nearly every cell: there is nothing to take off, and nothing else that sixteen digits can mean.
            return ofSixteenDigits(usual.get(), written);
        }
        if (written.isEmpty()) {
            return new NikReading.Missing();
        }
        String text = LABEL.matcher(withoutFormula(Normalizer.normalize(written, Normalizer.Form.NFKC)))
                .replaceFirst("");
        if (WrittenText.saysNothing(text)) {
            return new NikReading.Missing();
        }
        Matcher scientific = SCIENTIFIC.matcher(SEPARATORS_AROUND.matcher(text).replaceAll(""));
        if (scientific.matches()) {
            return scientific(scientific, written);
        }
        return digits(text, written);
    }

    /**
     * {@return what a number cell holds}
     *
     * @param value the cell's value
     */
    public static NikReading read(double value) {
        if (!Double.isFinite(value)) {
            return new NikReading.Malformed("", Double.toString(value));
        }
        BigDecimal number = BigDecimal.valueOf(value);
        String written = number.stripTrailingZeros().toPlainString();
        if (written.length() != Nik.LENGTH || number.stripTrailingZeros().scale() > 0) {
            return new NikReading.Malformed(onlyDigits(written), written);
        }
        return sixteenDigitNumber(written);
    }

    private static NikReading sixteenDigitNumber(String written) {
        int zeros = Nik.LENGTH - written.replaceFirst("0+$", "").length();
        if (zeros >= IMPOSSIBLE_ZEROS) {
            return rounded(written.substring(0, Nik.LENGTH - zeros), Nik.LENGTH, written);
        }
        if (zeros > 0) {
            // What a spreadsheet leaves: the sixteenth digit cut to a zero, the others untouched.
            return new NikReading.Damaged(written.substring(0, SPREADSHEET_DIGITS), written);
        }
        // A spreadsheet would have made the last digit a zero: another program wrote this number.
        BigInteger whole = new BigInteger(written);
        return whole.compareTo(FIRST_INEXACT) < 0
                ? new NikReading.Complete(new Nik(written))
                : new NikReading.Damaged(
                        commonStart(
                                whole.subtract(BigInteger.ONE).toString(),
                                whole.add(BigInteger.ONE).toString()),
                        written);
    }

    private static NikReading scientific(Matcher form, String written) {
        String mantissa = form.group(1) + (form.group(2) == null ? "" : form.group(2));
        int length = Integer.parseInt(form.group(3)) + 1;
        if (length != Nik.LENGTH || mantissa.length() > Nik.LENGTH) {
            return new NikReading.Malformed(mantissa, written);
        }
        if (mantissa.length() >= SPREADSHEET_DIGITS) {
            return sixteenDigitNumber(mantissa + "0".repeat(Nik.LENGTH - mantissa.length()));
        }
        return rounded(mantissa, length, written);
    }

    /** The digits that every number shares which is displayed as these significant digits. */
    private static NikReading rounded(String significant, int length, String written) {
        BigInteger unit = BigInteger.TEN.pow(length - significant.length());
        BigInteger shown = new BigInteger(significant).multiply(unit);
        BigInteger half = unit.divide(BigInteger.TWO);
        String sure = commonStart(
                shown.subtract(half).toString(),
                shown.add(half).subtract(BigInteger.ONE).toString());
        return sure.isEmpty() ? new NikReading.Malformed(significant, written) : new NikReading.Damaged(sure, written);
    }

    private static String bare(String text) {
        String bare = SEPARATORS.matcher(text).replaceAll("");
        if (bare.length() <= Nik.LENGTH) {
            return bare;
        }
        String whole = DECIMALS.matcher(text.strip()).replaceFirst("");
        return SEPARATORS.matcher(whole).replaceAll("");
    }

    private static NikReading digits(String text, String written) {
        String bare = bare(text);
        Optional<Nik> nik = Nik.of(bare);
        return nik.isPresent()
                ? ofSixteenDigits(nik.get(), written)
                : misread(bare)
                        .or(() -> amongWords(text))
                        .orElseGet(() -> new NikReading.Malformed(onlyDigits(bare), written));
    }

    private static NikReading ofSixteenDigits(Nik nik, String written) {
        // Serial 0000 is never issued: here too the digits were a number once.
        return nik.serial() == 0 && nik.month() > 0
                ? new NikReading.Damaged(nik.digits().substring(0, SPREADSHEET_DIGITS), written)
                : new NikReading.Complete(nik);
    }

    /** Sixteen digits on end, with words around them that have no digit: "NIK 7371011205900001 (KTP)". */
    private static Optional<NikReading> amongWords(String text) {
        Matcher digits = ALONE.matcher(text);
        return digits.find() && onlyDigits(text).length() == Nik.LENGTH
                ? Nik.of(digits.group()).filter(Nik::isWellFormed).map(NikReading.Complete::new)
                : Optional.empty();
    }

    /** Sixteen digits, some read as the letters that look like them: each letter stands for one digit only. */
    private static Optional<NikReading> misread(String bare) {
        StringBuilder digits = new StringBuilder(bare);
        for (int i = 0; i < bare.length(); i++) {
            int letter = LETTERS_LIKE_DIGITS.indexOf(bare.charAt(i));
            if (letter >= 0) {
                digits.setCharAt(i, DIGITS_LIKE_LETTERS.charAt(letter));
            }
        }
        boolean mostAreDigits = onlyDigits(bare).length() >= FEWEST_SURE_DIGITS;
        return Nik.of(digits.toString())
                .filter(nik -> mostAreDigits && nik.isWellFormed())
                .map(NikReading.Complete::new);
    }

    private static String withoutFormula(String text) {
        Matcher formula = TEXT_FORMULA.matcher(text);
        return (formula.matches() ? formula.group(1) : text).strip();
    }

    private static String onlyDigits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static String commonStart(String low, String high) {
        int length = 0;
        while (length < SPREADSHEET_DIGITS
                && low.length() == high.length()
                && length < low.length()
                && low.charAt(length) == high.charAt(length)) {
            length++;
        }
        return low.substring(0, length);
    }
}
