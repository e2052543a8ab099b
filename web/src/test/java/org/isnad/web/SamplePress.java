package org.isnad.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.Card;
import org.isnad.CopySign;
import org.isnad.Evidence;
import org.isnad.Link.Kind;
import org.isnad.Mention.Type;
import org.isnad.Replaced;
import org.isnad.TimelineEntry;
import org.isnad.views.ArticleView;

/** The invented press that the pages are tested with: talks over a river with wire copies, a harvest without dates, and texts
 * of an attacker. */
final class SamplePress {
    private static final String MIRQAB = "وكالة مرقاب";
    private static final String SARWANIA = "وكالة أنباء سروانيا";
    private static final List<String> CARRIERS = List.of(
            "قناة سيحم", "صدى هلبان", "بوابة تيرفال", "يومية مروقة", "الخبر الفنداري", "أخبار المنحدر", "سهم حداب");

    private final Shelf shelf = new Shelf();
    private final List<TimelineEntry> talks = new ArrayList<>();

    private SamplePress() {}

    static SampleLibrary library() {
        SamplePress press = new SamplePress();
        press.talks();
        press.harvest();
        press.attack();
        Map<String, String> headlines = new LinkedHashMap<>();
        headlines.put("sayham", "سروانيا وتيرفال تمددان جدول مياه سيحم ثلاثين يومًا، والخلاف على المنسوب باقٍ");
        headlines.put("harvest", "قرية الحصباء تنتظر موسم الزعفران بلا موعد معلن");
        headlines.put("attack", Vectors.ALL.getFirst());
        return new SampleLibrary(
                press.shelf,
                headlines,
                Map.of(
                        "sayham", press.talks,
                        "harvest", press.harvestTimeline(),
                        "attack", press.attackTimeline()));
    }

    private void talks() {
        wire(
                "w1",
                SARWANIA,
                "2026-04-05T08:00+03:00",
                "سروانيا تخفض التصريف من سد سيحم الأعلى",
                3,
                "خفضت سروانيا التصريف من سد سيحم الأعلى بمقدار الخُمس لملء الخزان.\nولم تعلن الوزارة موعدًا لعودة التصريف إلى مستواه.");
        wire(
                        "w2",
                        MIRQAB,
                        "2026-04-07T15:50+03:00",
                        "مبعوث فنداريا يعرض فريقًا محايدًا",
                        5,
                        "بدأ المبعوث الفنداري أوريل تانكو جولة بين مروقة وهلبان، وعرض فريقًا فنيًّا محايدًا.\nوقال تانكو للصحفيين: «نرحّب بكل يوم يُكسب».")
                .names(Type.PERSON, "أوريل تانكو", "أوريل تانكو", "المبعوث الفنداري")
                .names(Type.PLACE, "مروقة", "مروقة", null)
                .says("«نرحّب بكل يوم يُكسب»", "قال", "تانكو", "أوريل تانكو", "المبعوث الفنداري", Kind.PERSON);
        wire(
                "w3",
                SARWANIA,
                "2026-04-12T22:10+03:00",
                "سروانيا تفتح بوابتين في السد بعد أمطار غزيرة",
                4,
                "فتحت سروانيا بوابتين في السد بعد أمطار غزيرة، وأُخليت بيوت على الضفتين.");
        wire(
                        "w4",
                        MIRQAB,
                        "2026-04-14T18:40+03:00",
                        "الوفدان يغادران لوناك بلا اتفاق على المنسوب",
                        6,
                        "انتهت الجولة الثانية في لوناك من دون اتفاق على منسوب الخزان.\nوقالت ليانا الهلباني: «لن نوقّع على منسوب لا نستطيع قياسه بأنفسنا».")
                .names(Type.PERSON, "ليانا الهلباني", "ليانا الهلباني", "رئيسة وفد تيرفال")
                .names(Type.PLACE, "لوناك", "لوناك", null)
                .says(
                        "«لن نوقّع على منسوب لا نستطيع قياسه بأنفسنا»",
                        "قالت",
                        "ليانا الهلباني",
                        "ليانا الهلباني",
                        "رئيسة وفد تيرفال",
                        Kind.PERSON);
        report();
        wire(
                        "w5",
                        MIRQAB,
                        "2026-04-16T17:05+03:00",
                        "تمديد جدول سيحم ثلاثين يومًا",
                        6,
                        "اتفق الوفدان على تمديد جدول التصريف المؤقت ثلاثين يومًا، حتى ١٦ مايو.\nوقال هارون المروقي، وزير الري في سروانيا: «التمديد وقت للفنيين، وليس حصة لأحد».")
                .names(Type.PERSON, "هارون المروقي", "هارون المروقي", "وزير الري في سروانيا")
                .says(
                        "«التمديد وقت للفنيين، وليس حصة لأحد»",
                        "قال",
                        "هارون المروقي",
                        "هارون المروقي",
                        "وزير الري في سروانيا",
                        Kind.PERSON);
        Article draft = Article.builder("d1")
                .outlet("منبر لوناك")
                .title("مسودة الملحق الفني بلا أرقام")
                .published(Shelf.at("2026-04-16T11:15+03:00"))
                .text("مسودة الملحق الفني تخلو من أرقام الحصص، بحسب نسخة اطّلع عليها «منبر لوناك».")
                .build();
        shelf.put(draft, "sayham");
        develop(draft, List.of("d1"));
        talks.sort((a, b) -> a.when().toString().compareTo(b.when().toString()));
    }

    private Shelf.Shelved wire(String id, String agency, String at, String title, int copies, String text) {
        Article article = Article.builder(id)
                .outlet(agency)
                .title(title)
                .published(Shelf.at(at))
                .text(text)
                .build();
        Shelf.Shelved shelved = shelf.put(article, "sayham");
        List<String> all = new ArrayList<>(List.of(id));
        for (int i = 0; i < copies; i++) {
            String copy = id + "-c" + i;
            all.add(copy);
            Article repeated = article.toBuilder()
                    .id(copy)
                    .outlet(CARRIERS.get(i))
                    .credit(i % 2 == 0 ? agency : null)
                    .build();
            shelf.put(repeated, "sayham").copies(id, 1 - i * 0.06);
        }
        develop(article, all);
        return shelved;
    }

    private void develop(Article article, List<String> articles) {
        String sentence = article.body().getFirst();
        talks.add(Shelf.entry(article, article.published(), sentence, articles, List.of(article.id() + "-s1")));
    }

    /** The article that the mock draws: a copy of a copy, with marks of every kind. */
    private void report() {
        Article article = Article.builder("report")
                .url("https://tirval-gate.example/politics/1404")
                .outlet("بوابة تيرفال")
                .title("تيرفال ترفض التوقيع على منسوب خزان سيحم قبل قياسه")
                .standfirst("جولة ثانية في لوناك تنتهي بلا اتفاق، والخلاف على ثلاثة أمتار.")
                .section("سياسة")
                .credit("صدى هلبان")
                .authors(List.of("سلمى الدارع"))
                .published(Shelf.at("2026-04-14T20:14+03:00"))
                .publishedText("الثلاثاء 14 أبريل 2026 - 20:14")
                .modified(Shelf.at("2026-04-14T21:02+03:00"))
                .dateline("لوناك")
                .readingMinutes(1)
                .breaking(true)
                .tags(List.of("سد سيحم الأعلى", "تيرفال", "سروانيا", "مياه مشتركة"))
                .captions(List.of("قاعة المحادثات في لوناك بعد ختام الجولة الثانية"))
                .cards(List.of(
                        new Card("هلبان تنتظر جوابا", "موقع الجرف", "قال مصدر في الوفد إن الجواب يصل قبل الخميس.")))
                .text(
                        String.join(
                                "\n",
                                "أكدت رئيسة وفد تيرفال ليانا الهلباني، مساء الثلاثاء في لوناك، أن بلادها «لن توقّع على منسوب لا تستطيع قياسه»، وذلك في ختام جولة ثانية من محادثات سد سيحم الأعلى انتهت بالفشل، نقلًا عن صحيفة «صدى هلبان».",
                                "وقالت الهلباني للصحفيين: «وصلنا ومعنا أربعون عامًا من قراءات النهر، ولم نجد على الطاولة قراءة واحدة».",
                                "ثلاثة أمتار:",
                                "وذكر عضو في الوفد طلب عدم ذكر اسمه أن الخلاف انحصر في ثلاثة أمتار فوق منسوب ٥٨٠ مترًا، وأن سروانيا عرضت محطة قياس مشتركة واحدة.",
                                "وكان المبعوث الفنداري أوريل تانكو قد حمل بين مروقة وهلبان، منذ السابع من أبريل، مقترحًا بفريق فني محايد يقرأ المنسوب كل أسبوع، ويرسل قراءاته إلى العاصمتين في الساعة نفسها.",
                                "ويسقي نهر سيحم نحو ستين ألف مزرعة في البلدين. وكتب حساب الوفد @TirvalTalks بعد الجلسة أن «الباب لم يُغلق»."))
                .evidence("title", new Evidence("line 2", null, "headline", 0.98))
                .evidence("published", new Evidence("json-ld", null, "datePublished", 0.99))
                .evidence("credit", new Evidence("line 9", null, "credit-line", 0.95))
                .build();
        shelf.put(article, "sayham")
                .copies("w4-c1", 0.71)
                .names(Type.PERSON, "ليانا الهلباني", "ليانا الهلباني", "رئيسة وفد تيرفال")
                .names(Type.PERSON, "أوريل تانكو", "أوريل تانكو", "المبعوث الفنداري")
                .names(Type.PLACE, "لوناك", "لوناك", null)
                .names(Type.PLACE, "سد سيحم الأعلى", "سد سيحم الأعلى", null)
                .names(Type.PLACE, "مروقة", "مروقة", null)
                .names(Type.ORGANISATION, "صدى هلبان", "صدى هلبان", null)
                .names(Type.PLACE, "سروانيا", "سروانيا", null)
                .dates("الثلاثاء", "2026-04-14")
                .dates("السابع من أبريل", "2026-04-07")
                .says(
                        "«لن توقّع على منسوب لا تستطيع قياسه»",
                        "أكدت",
                        "ليانا الهلباني",
                        "ليانا الهلباني",
                        "رئيسة وفد تيرفال",
                        Kind.PERSON)
                .says(
                        "«وصلنا ومعنا أربعون عامًا من قراءات النهر، ولم نجد على الطاولة قراءة واحدة»",
                        "قالت",
                        "الهلباني",
                        "ليانا الهلباني",
                        null,
                        Kind.PERSON)
                .says(
                        "الخلاف انحصر في ثلاثة أمتار فوق منسوب ٥٨٠ مترًا، وأن سروانيا عرضت محطة قياس مشتركة واحدة",
                        "ذكر",
                        "عضو في الوفد",
                        "عضو في الوفد",
                        null,
                        Kind.UNNAMED_OFFICIAL);
        shelf.get("report").origin = "w4";
        shelf.get("report")
                .correctedBy
                .add(new ArticleView.CorrectedBy(
                        ArticleView.Standing.MISSED,
                        shelf.get("w4").card(),
                        List.of(new Replaced("أربعون", "ثلاثون")),
                        new Evidence("w4", null, "later version by the same outlet", 0.9)));
        shelf.get("w4-c1")
                .correctedBy
                .add(new ArticleView.CorrectedBy(
                        ArticleView.Standing.UNCHANGED,
                        shelf.get("w4").card(),
                        List.of(),
                        new Evidence("w4", null, CopySign.WITHDRAWAL.words(), 0.9)));
    }

    private void harvest() {
        shelf.put(
                Article.builder("h1")
                        .outlet("جريدة الحصباء")
                        .title("موسم الزعفران يقترب ولا موعد")
                        .text("قال مزارعون في الحصباء إن الموسم تأخر هذا العام.\nولم تحدد البلدية يومًا لبدء القطاف.")
                        .build(),
                "harvest");
        shelf.put(
                Article.builder("h2")
                        .outlet("Hasba Weekly")
                        .title("Saffron harvest waits for a date")
                        .text("Growers in Hasba are waiting for the town hall to name a day.")
                        .bound(Shelf.at("2026-03-30"))
                        .build(),
                "harvest");
    }

    private List<TimelineEntry> harvestTimeline() {
        Article first = shelf.get("h1").article;
        Article second = shelf.get("h2").article;
        return List.of(
                Shelf.entry(second, second.bound(), second.body().getFirst(), List.of("h2"), List.of()),
                Shelf.entry(first, null, first.body().getFirst(), List.of("h1"), List.of()));
    }

    /** An article whose every field is an attack, one vector after the other in the text. */
    private void attack() {
        String v = Vectors.ALL.get(1);
        List<String> body = new ArrayList<>(Vectors.ALL);
        body.add("القائل العدائي: " + v);
        Article article = Article.builder("attack")
                .url("javascript:alert(1)")
                .outlet("<script>outlet()</script>")
                .title("<script>title()</script>")
                .standfirst(Vectors.ALL.get(2))
                .section(Vectors.ALL.get(3))
                .credit(Vectors.ALL.get(4))
                .authors(Vectors.ALL)
                .publishedText(v)
                .dateline(Vectors.ALL.get(5))
                .tags(Vectors.ALL)
                .captions(Vectors.ALL)
                .language("\"><script>lang()</script>")
                .body(body)
                .evidence("title", new Evidence(v, null, v, 0.5))
                .build();
        shelf.put(article, "attack")
                .names(Type.PERSON, "القائل", v, v)
                .dates("العدائي", v)
                .says(v, v, v, v, v, Kind.PERSON);
    }

    private List<TimelineEntry> attackTimeline() {
        Article article = shelf.get("attack").article;
        return List.of(Shelf.entry(article, null, Vectors.ALL.get(6), List.of("attack"), List.of("attack-s1")));
    }
}
