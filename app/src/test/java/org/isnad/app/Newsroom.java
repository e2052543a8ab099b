package org.isnad.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.isnad.Pipeline;
import org.isnad.RawPage;
import org.isnad.article.ArticleLine;
import org.isnad.desk.Arrival;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
import org.isnad.store.Tools;
import org.isnad.views.SavedSearch;

/** A store that invented articles come into. */
final class Newsroom implements AutoCloseable {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Pipeline PIPELINE = new Pipeline(LEXICON);

    private final Path folder;
    private final Tools tools;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    Newsroom(Path folder, Clock clock) {
        this.folder = folder;
        this.tools = new Tools(() -> PIPELINE, () -> new NameMatcher(LEXICON), clock, workers, "first", "a test");
    }

    /** An article on the flood of one of six valleys, or another outlet's copy of it. */
    static Arrival flood(int valley, boolean copy) {
        String[] names = {"السرو", "النخيل", "العقيق", "الزعتر", "الرمان", "الغضا"};
        String name = names[valley % names.length];
        String[] texts = {
            "ارتفع منسوب المياه في وادي السرو صباح اليوم إثر أمطار غزيرة استمرت ثلاثة أيام متواصلة. وأجلت فرق الإنقاذ سكان القرى"
                    + " المحاذية للوادي إلى مدارس في البلدة المجاورة. وقالت المهندسة نوال الجرادي إن البوابات فتحت على مراحل لتخفيف الضغط.",
            "قطعت سيول جارفة الطريق الساحلي قرب بلدة النخيل مساء أمس، وعلقت عشرات السيارات ساعات طويلة قبل أن تصل الجرافات. وناشد"
                    + " رئيس البلدية هاني الصفدي السائقين أن يسلكوا الطريق الجبلي ريثما تُرفع الأتربة والحجارة.",
            "غمرت السيول سوق العقيق القديم فجرًا وأتلفت بضائع في ستين متجرًا بحسب غرفة التجارة. ويطالب التجار بتعويضات عاجلة، بينما"
                    + " تعد لجنة من المحافظة جردًا للأضرار قبل نهاية الأسبوع المقبل.",
            "حذرت الأرصاد من سيول في مرتفعات الزعتر خلال يومين، ودعت الرعاة إلى نقل قطعانهم من بطون الشعاب. وخصصت إدارة الدفاع"
                    + " المدني ثلاثة مراكز إيواء وأرقامًا للطوارئ تعمل ليلًا ونهارًا.",
            "انهار جسر الرمان الخشبي تحت وطأة سيول الليلة الماضية من دون إصابات. ويقول مهندسو الطرق إن بناء جسر معدني بديل يحتاج"
                    + " إلى ثمانية أسابيع، وإن عبّارة مؤقتة ستنقل التلاميذ إلى مدرستهم.",
            "عاد سكان حي الغضا إلى منازلهم بعد أن انحسرت سيول الأسبوع الفائت، وبدأت فرق التطوع تنظيف الأقبية من الطين. وتوزع جمعية"
                    + " أهلية مضخات صغيرة وأغطية على مئتي أسرة."
        };
        String id = "flood-" + name + (copy ? "-copy" : "");
        String when = "2026-03-0" + (1 + valley % 6) + (copy ? "T10:30+03:00" : "T08:00+03:00");
        String title = (copy ? "تفاصيل سيول " : "سيول في ") + name;
        String outlet = copy ? "موقع المنارة" : "وكالة الرابية";
        String line = "{\"id\":\"" + id + "\",\"outlet\":\"" + outlet + "\",\"published\":\"" + when + "\",\"title\":\""
                + title + "\",\"text\":\"" + texts[valley % texts.length] + "\"}";
        return new Arrival.Arrived(
                new RawPage(id, null, ArticleLine.MEDIA_TYPE, null, line.getBytes(StandardCharsets.UTF_8)));
    }

    /** An article that its page marks as breaking. */
    static Arrival breaking() {
        String page = "<html lang='ar'><head><meta charset='utf-8'><title>عاجل | سيول تقطع طريق الرمان</title>"
                + "<meta property='og:title' content='عاجل | سيول تقطع طريق الرمان'>"
                + "<meta property='article:published_time' content='2026-03-05T11:00:00+02:00'></head><body><article>"
                + "<h1>عاجل | سيول تقطع طريق الرمان</h1><p>قطعت سيول جارفة طريق الرمان الدولي بعد ظهر اليوم وعلقت شاحنات كثيرة"
                + " عند مدخل الوادي في انتظار وصول الجرافات من المدينة القريبة.</p><p>وقال مدير الطرق سالم العتوم إن الطريق"
                + " يبقى مغلقًا حتى الصباح، وإن تحويلة مؤقتة تفتح للمركبات الصغيرة خلال ساعات.</p></article></body></html>";
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        return new Arrival.Arrived(new RawPage(
                "https://alrabia.example/news/9", "https://alrabia.example/news/9", "text/html", null, bytes));
    }

    void read(Arrival... arrivals) {
        try (EmbeddedStore store = EmbeddedStore.open(folder, tools, note -> {})) {
            store.receive(List.of(arrivals));
            store.settle(done -> {});
        }
    }

    void keep(String name, String query) {
        try (EmbeddedStore store = EmbeddedStore.open(folder, tools, note -> {})) {
            store.keep(new SavedSearch(name, query));
        }
    }

    StoreLibrary library() {
        return StoreLibrary.open(folder, tools, note -> {}, done -> {});
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
