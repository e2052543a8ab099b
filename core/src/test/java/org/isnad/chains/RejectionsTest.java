package org.isnad.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Copies;
import org.isnad.Evidence;
import org.isnad.Part;
import org.isnad.Placement;
import org.isnad.chains.Chains.Rejection;
import org.junit.jupiter.api.Test;

class RejectionsTest {
    private static final Rejection WRONG = new Rejection("wire", "ان الرحلات الغيت", "");

    @Test
    void whatIsRejectedInAnArticleIsRejectedInItsCopies() {
        assertThat(Rejections.spread(Set.of(WRONG), press()))
                .extracting(Rejection::article)
                .containsExactlyInAnyOrder("wire", "copy", "merged");
    }

    @Test
    void whatIsRejectedInACopyIsRejectedInItsOriginToo() {
        assertThat(Rejections.spread(Set.of(new Rejection("copy", WRONG.words(), "")), press()))
                .contains(WRONG)
                .doesNotContain(new Rejection("other", WRONG.words(), ""));
    }

    @Test
    void anArticleThatIsNotThereIsKeptAsItIs() {
        Rejection gone = new Rejection("gone", "كلمات", "");
        assertThat(Rejections.spread(Set.of(gone), press())).containsExactly(gone);
        assertThat(Rejections.spread(Set.of(), press())).isEmpty();
    }

    private static Map<String, Placement> press() {
        Map<String, Placement> press = new HashMap<>();
        put(press, "wire", "wire", List.of());
        put(press, "copy", "wire", List.of());
        put(press, "other", "other", List.of());
        put(press, "merged", "other", List.of(part("other"), part("copy")));
        return press;
    }

    private static Part part(String of) {
        return new Part(of, 0.5, List.of(), Evidence.of(of, "a part of its text"));
    }

    private static void put(Map<String, Placement> press, String id, String origin, List<Part> parts) {
        Copies copies = new Copies(id, List.of(), 0, origin, null, null, List.of(), parts);
        press.put(id, new Placement(id, "e-" + id, "s", copies, Evidence.of(id, "opened")));
    }
}
