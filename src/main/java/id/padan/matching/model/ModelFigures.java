package id.padan.matching.model;

import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of a model by their keys in {@code model.yml}: the way back of {@link ModelReader}. */
final class ModelFigures {

    private final SortedMap<String, Object> figures = new TreeMap<>();

    private ModelFigures(MatchModel model) {
        figures.put("prior.present", model.present());
        figures.put("gender.equal", model.genderEqual());
        figures.put("birth_place.equal", model.birthPlace().equal());
        figures.put("birth_place.typo", model.birthPlace().typo());
        figures.put("birth_place.different", model.birthPlace().different());
        figures.put("birth_place.most", model.birthPlace().most());
        figures.put("switches.name_cap", model.switches().nameCap());
        figures.put("switches.name_frequencies", model.switches().nameFrequencies());
        figures.put("switches.spelling_classes", model.switches().spellingClasses());
        nik(model.nik());
        birthDate(model.birthDate());
        name(model.words());
        further(model.further());
    }

    static SortedMap<String, Object> of(MatchModel model) {
        return new ModelFigures(model).figures;
    }

    private void nik(MatchModel.NikModel nik) {
        figures.put("nik.equal", nik.equal());
        figures.put("nik.last_digits_lost", nik.lastDigitsLost());
        figures.put("nik.one_digit", nik.oneDigit());
        figures.put("nik.two_swapped", nik.twoSwapped());
        figures.put("nik.length", nik.length());
        figures.put("nik.two_edits", nik.twoEdits());
        figures.put("nik.same_birth", nik.sameBirth());
        figures.put("nik.other", nik.other());
        figures.put("nik.of_family", nik.ofFamily());
        figures.put("nik.with_other_birth_date", nik.withOtherBirthDate());
        figures.put("nik.fits_birth_date", nik.fitsBirthDate());
        figures.put("nik.fits_gender", nik.fitsGender());
    }

    private void birthDate(MatchModel.DateModel date) {
        figures.put("birth_date.equal", date.equal());
        figures.put("birth_date.swapped", date.swapped());
        figures.put("birth_date.year", date.year());
        figures.put("birth_date.day", date.day());
        figures.put("birth_date.month", date.month());
        figures.put("birth_date.placeholder", date.placeholder());
        figures.put("birth_date.different", date.different());
    }

    private void name(MatchModel.NameModel name) {
        figures.put("name.word_equal", name.equal());
        figures.put("name.spelling", name.spelling());
        figures.put("name.one_edit", name.oneEdit());
        figures.put("name.two_edits", name.twoEdits());
        figures.put("name.abbreviated", name.abbreviated());
        figures.put("name.ending", name.ending());
        figures.put("name.initial", name.initial());
        figures.put("name.initial_spelled_out", name.initialSpelledOut());
        figures.put("name.word_added", name.added());
        figures.put("name.byname_added", name.byname());
        figures.put("name.word_dropped", name.dropped());
        figures.put("name.word_different", name.wordDifferent());
        figures.put("name.joined", name.joined());
        figures.put("name.split", name.split());
        figures.put("name.reordered", name.reordered());
        figures.put("name.different", name.different());
    }

    private void further(MatchModel.FurtherModel further) {
        text("further.identifier", further.identifier());
        text("further.name", further.name());
        text("further.place", further.place());
        figures.put("further.place.misplaced", further.placeMisplaced());
        figures.put("further.category.equal", further.categoryEqual());
        figures.put("further.dependence", further.dependence());
        figures.put("further.household", further.household());
        figures.put("further.unseen", further.unseen());
    }

    private void text(String kind, MatchModel.TextModel text) {
        figures.put(kind + ".equal", text.equal());
        figures.put(kind + ".one_edit", text.oneEdit());
        figures.put(kind + ".two_edits", text.twoEdits());
        figures.put(kind + ".different", text.different());
    }
}
