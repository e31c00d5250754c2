package id.padan.review.story;

import java.util.List;
import org.apache.commons.text.WordUtils;

/** A story as text for the console. */
public final class StoryText {

    private static final int WIDTH = 100;
    private static final String BULLET = "  - ";
    private static final String NEXT_LINE = "\n    ";

    private StoryText() {}

    /**
     * {@return the story, with a line feed behind each line but the last}
     *
     * @param story the story
     */
    public static String of(Story story) {
        StringBuilder text = new StringBuilder();
        text.append(story.title()).append('\n').append(story.subtitle()).append('\n');
        List<Story.Section> sections = story.sections();
        for (int i = 0; i < sections.size(); i++) {
            Story.Section section = sections.get(i);
            text.append('\n')
                    .append(i + 1)
                    .append(". ")
                    .append(section.heading())
                    .append('\n');
            section.lines().forEach(line -> text.append(BULLET)
                    .append(WordUtils.wrap(line, WIDTH - BULLET.length(), NEXT_LINE, false))
                    .append('\n'));
        }
        return text.toString().stripTrailing();
    }
}
