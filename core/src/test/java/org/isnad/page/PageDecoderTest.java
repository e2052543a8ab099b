package org.isnad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.isnad.Decoded;
import org.isnad.Page;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDecoderTest {
    private static final String ARABIC =
            "<html><body><p>زار الوزير سامر الدلهومي مدينة الياقوتة صباح الأحد</p></body></html>";
    private static final String META = "<html><head><meta charset=\"%s\"></head><body><p>"
            + "قال المتحدث إن الجسر الجديد سيفتح أمام المارة في مطلع الشهر المقبل</p></body></html>";

    private final PageDecoder decoder = new PageDecoder();

    @ParameterizedTest
    @CsvSource({"windows-1256,windows-1256", "utf-8,UTF-8", "iso-8859-6,ISO-8859-6"})
    void reads_the_charset_that_a_page_declares(String declared, String expected) {
        byte[] bytes = META.formatted(declared).getBytes(Charset.forName(declared));
        assertThat(page(decoder.decode(RawPage.of("p", bytes))).charset()).isEqualTo(expected);
        assertThat(page(decoder.decode(RawPage.of("p", bytes))).text()).contains("الجسر الجديد");
    }

    @Test
    void reads_utf_8_whatever_is_declared() {
        byte[] bytes = META.formatted("windows-1256").getBytes(StandardCharsets.UTF_8);
        assertThat(page(decoder.decode(RawPage.of("p", bytes))).text()).contains("الجسر الجديد");
    }

    @Test
    void reads_windows_1256_that_is_declared_as_latin() {
        byte[] bytes = META.formatted("iso-8859-1").getBytes(Charset.forName("windows-1256"));
        assertThat(page(decoder.decode(RawPage.of("p", bytes))).text()).contains("الجسر الجديد");
    }

    @Test
    void reads_windows_1256_that_is_not_declared() {
        byte[] bytes = ARABIC.getBytes(Charset.forName("windows-1256"));
        assertThat(page(decoder.decode(RawPage.of("p", bytes))).text()).contains("سامر الدلهومي");
    }

    @Test
    void reads_byte_order_marks_and_utf_16_without_one() {
        byte[] marked = ("\uFEFF" + ARABIC).getBytes(StandardCharsets.UTF_16LE);
        byte[] bare = "<html><body><p>A bridge opens on Monday</p></body></html>".getBytes(StandardCharsets.UTF_16BE);
        assertThat(page(decoder.decode(RawPage.of("p", marked))).text()).startsWith("<html>");
        assertThat(page(decoder.decode(RawPage.of("p", bare))).text()).contains("A bridge opens");
    }

    @Test
    void keeps_a_page_with_a_broken_sequence() {
        byte[] bytes = ARABIC.getBytes(StandardCharsets.UTF_8);
        bytes[20] = (byte) 0xFF;
        Page page = page(decoder.decode(RawPage.of("p", bytes)));
        assertThat(page.charset()).isEqualTo("UTF-8");
        assertThat(page.text()).contains("الياقوتة");
    }

    @Test
    void tells_html_from_text() {
        Page text = page(decoder.decode(RawPage.of("p", "عنوان\nنص < بلا وسوم".getBytes(StandardCharsets.UTF_8))));
        assertThat(text.form()).isEqualTo(Page.Form.TEXT);
        assertThat(page(decoder.decode(RawPage.of("p", bytes(ARABIC)))).form()).isEqualTo(Page.Form.HTML);
    }

    @Test
    void identifies_a_page_by_its_bytes() {
        Page page = page(decoder.decode(RawPage.of("a", bytes("abc"))));
        assertThat(page.id()).isEqualTo("ba7816bf8f01cfea");
        assertThat(page(decoder.decode(RawPage.of("b", bytes("abc")))).id()).isEqualTo(page.id());
    }

    @Test
    void rejects_what_is_no_page_with_its_reason() {
        assertThat(reason(new byte[0])).isEqualTo(Rejected.Reason.EMPTY);
        assertThat(reason(bytes(" \n\t "))).isEqualTo(Rejected.Reason.EMPTY);
        assertThat(reason(bytes("%PDF-1.7 …"))).isEqualTo(Rejected.Reason.BINARY);
        assertThat(reason(new byte[] {1, 2, 3, 4, 5, 6, 7, 8})).isEqualTo(Rejected.Reason.BINARY);
        assertThat(reason(new byte[PageDecoder.MAX_BYTES + 1])).isEqualTo(Rejected.Reason.TOO_LARGE);
    }

    private Rejected.Reason reason(byte[] bytes) {
        return ((Rejected) decoder.decode(RawPage.of("p", bytes))).reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Page page(Decoded decoded) {
        return (Page) decoded;
    }
}
