package org.isnad.article.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Dissection.Dissected;
import org.isnad.Page;
import org.isnad.Role;
import org.junit.jupiter.api.Test;

class SiteMemoryTest {
    private static final String BOX = "حمّلوا برنامج المنارة على هواتفكم ليصلكم كل جديد";
    private static final List<String> TOPICS = List.of(
            "افتتاح الجسر الخشبي فوق النهر",
            "أسعار الحليب تستقر هذا الأسبوع",
            "فوز فريق الشراع بالكأس الفضية",
            "معرض للرسامين الصغار بالمكتبة",
            "عاصفة رملية تغلق الطريق الصحراوي",
            "قطار جديد يربط المدينتين قريبا",
            "محكمة تنظر قضية المصنع القديم",
            "حصاد القمح يبدأ مبكرا بالسهول",
            "باحثون يرصدون طيورا نادرة شمالا",
            "مهرجان الموسيقى يعود بعد غياب",
            "ترميم القلعة يستغرق عامين آخرين",
            "مدرسة ريفية تحصل على حواسيب");

    /** A page whose body is the topic's own two paragraphs and then what is given. */
    private static Dissected page(int number, String title, String... last) {
        List<String> body = new ArrayList<>(List.of("فقرة أولى رقم " + number + ".", "فقرة ثانية عن " + title + "."));
        body.addAll(List.of(last));
        return page("a" + number, title, body);
    }

    private static Dissected page(String id, String title, List<String> body) {
        List<Block> blocks = new ArrayList<>(List.of(new Block(Role.TITLE, title, 1, 0, null)));
        for (String text : body) {
            blocks.add(new Block(Role.PARAGRAPH, text, blocks.size() + 1, 0, null));
        }
        Article article = Article.builder(id)
                .outlet("موقع المنارة")
                .title(title)
                .body(body)
                .build();
        Page source = new Page("p", id, null, null, "UTF-8", Page.Form.HTML, "");
        return new Dissected(source, null, null, List.of(article), List.of(), List.of(), blocks, List.of());
    }

    private static SiteMemory learn(List<Dissected> pages, int aDay) {
        SiteMemory memory = SiteMemory.NONE;
        for (int i = 0; i < pages.size(); i += aDay) {
            List<SiteLesson> lessons = new ArrayList<>();
            for (Dissected page : pages.subList(i, Math.min(pages.size(), i + aDay))) {
                lessons.add(lesson(page));
            }
            memory = memory.learn(100 + i / aDay, lessons);
        }
        return memory;
    }

    private static SiteLesson lesson(Dissected page) {
        SiteLesson lesson = SiteLesson.of(page.url(), page.articles().getFirst(), 0, page.blocks());
        assertThat(lesson).isNotNull();
        return lesson;
    }

    private static List<Dissected> pagesWith(String box) {
        List<Dissected> pages = new ArrayList<>();
        for (int i = 0; i < TOPICS.size(); i++) {
            pages.add(page(i, TOPICS.get(i), box));
        }
        return pages;
    }

    private static List<String> bodyAfter(SiteMemory memory, Dissected page) {
        return memory.clean(page).articles().getFirst().body();
    }

    @Test
    void aTextThatEndsTheBodiesOfManyPagesIsChrome() {
        SiteMemory memory = learn(pagesWith(BOX), 3);
        Dissected next = page(50, "خبر لم يقرأ من قبل", BOX);
        Dissected clean = memory.clean(next);
        assertThat(clean.articles().getFirst().body()).hasSize(2).doesNotContain(BOX);
        assertThat(clean.blocks()).hasSameSizeAs(next.blocks());
        assertThat(clean.blocks().getLast().role()).isEqualTo(Role.OTHER);
        assertThat(clean.articles().getFirst().evidence().get("body")).isNotNull();
    }

    @Test
    void aPageTeachesTheSameWithAndWithoutMemory() {
        SiteMemory memory = learn(pagesWith(BOX), 3);
        Dissected next = page(50, "خبر لم يقرأ من قبل", BOX);
        assertThat(lesson(memory.clean(next))).isEqualTo(lesson(next));
        assertThat(memory.clean(memory.clean(next)).articles())
                .isEqualTo(memory.clean(next).articles());
    }

    @Test
    void otherOutletsAndOtherPlacesAreLeftAlone() {
        SiteMemory memory = learn(pagesWith(BOX), 3);
        List<String> body = List.of(BOX, "فقرة.", "فقرة أخرى.", "ثالثة.", "رابعة.", "خامسة.", "سادسة.", "سابعة.");
        assertThat(bodyAfter(memory, page("b", "عنوان", body))).isEqualTo(body);
        Dissected here = page(51, "عنوان آخر", BOX);
        Article elsewhere =
                here.articles().getFirst().toBuilder().outlet("جريدة السوق").build();
        Dissected there = new Dissected(
                here.source(), null, null, List.of(elsewhere), List.of(), List.of(), here.blocks(), List.of());
        assertThat(bodyAfter(memory, there)).contains(BOX);
    }

    @Test
    void aReportPrintedTwiceStaysWhole() {
        List<Dissected> pages = pagesWith("خاتمة");
        List<String> wire = List.of("أعلنت الوكالة نتائج المسح.", "وشمل المسح ثلاثين قرية.", "ويستمر العمل شهرا.");
        pages.add(page("w1", "نتائج المسح الزراعي", wire));
        pages.add(page("w2", "مسح القرى الثلاثين", wire));
        SiteMemory memory = learn(pages, 2);
        assertThat(bodyAfter(memory, page("w3", "المسح يكتمل", wire))).isEqualTo(wire);
    }

    @Test
    void aStandingParagraphOfARunningStoryStays() {
        String standing = "ويشهد مضيق الرافل منذ أشهر خلافا على حصص المياه.";
        List<Dissected> pages = new ArrayList<>();
        for (int i = 0; i < TOPICS.size(); i++) {
            pages.add(page(i, TOPICS.get(i)));
            pages.add(page(100 + i, "مفاوضات الرافل: الجولة " + i + " " + TOPICS.get(i), standing));
        }
        SiteMemory memory = learn(pages, 4);
        assertThat(bodyAfter(memory, page(200, "مفاوضات الرافل تستأنف", standing)))
                .contains(standing);
    }

    @Test
    void aDaysOrADozenPagesOfOneDayAreNotEnough() {
        assertThat(bodyAfter(learn(pagesWith(BOX), 12), page(50, "خبر جديد", BOX)))
                .contains(BOX);
        assertThat(bodyAfter(learn(pagesWith(BOX).subList(0, 6), 2), page(50, "خبر جديد", BOX)))
                .contains(BOX);
    }

    @Test
    void aBodyIsNeverEmptied() {
        SiteMemory memory = learn(pagesWith(BOX), 3);
        assertThat(bodyAfter(memory, page("c", "إعلان", List.of(BOX)))).containsExactly(BOX);
    }

    @Test
    void itIsBounded() {
        SiteMemory memory = SiteMemory.NONE;
        for (int day = 0; day < 30; day++) {
            List<SiteLesson> lessons = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                lessons.add(lesson(page(day * 100 + i, "عنوان " + day + " " + i, "ذيل " + day + i)));
            }
            memory = memory.learn(day, lessons);
        }
        assertThat(memory.outlets()).isEqualTo(1);
        assertThat(memory.texts("موقع المناره")).isEqualTo(SiteMemory.MOST_TEXTS);
    }
}
