package id.padan.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which people are announced. They are public: proposals refer to them. A person keeps the number for as long as
 * the workspace lasts, whether or not the person is in the next announcement, and nobody else ever gets it.
 */
public final class AnnouncementStore {

    private final Database database;

    /**
     * The numbers in a workspace.
     *
     * @param dataSource the workspace's database itself, without the run's transaction: a number that was once written into a
     *     file must be known even if the run is cut off right after
     */
    public AnnouncementStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /**
     * {@return the number of each person, from 1 on; those who have none yet get the next ones, in their order}
     *
     * @param job the job's name: each has numbers of its own
     * @param people what they are known by from run to run
     */
    public List<Integer> numbers(String job, List<String> people) {
        Map<String, Integer> known = new HashMap<>();
        database.each(
                "SELECT person, number FROM announced_person WHERE job = ?",
                row -> known.put(row.getString("person"), row.getInt("number")),
                job);
        int last = known.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Integer> numbers = new ArrayList<>(people.size());
        List<@Nullable Object[]> added = new ArrayList<>();
        for (String person : people) {
            Integer number = known.get(person);
            if (number == null) {
                number = ++last;
                known.put(person, number);
                added.add(new @Nullable Object[] {job, person, number});
            }
            numbers.add(number);
        }
        database.batch("INSERT INTO announced_person (job, person, number) VALUES (?, ?, ?)", added);
        return numbers;
    }
}
