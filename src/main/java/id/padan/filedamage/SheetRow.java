package id.padan.filedamage;

import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.util.List;

/**
 * A row of a sheet with what is needed to tell whether the sheet is damaged.
 *
 * @param number the row's number within the run
 * @param line the row number that Excel shows
 * @param written the row in normal form
 * @param owners of the row's candidates, those whose NIK is written somewhere in the sheet, in any order
 */
public record SheetRow(int number, int line, Person written, List<RegistryPerson> owners) {

    /** Keeps the owners unmodifiable. */
    public SheetRow {
        owners = List.copyOf(owners);
    }
}
