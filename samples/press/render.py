#!/usr/bin/env python3
"""Prints the pages of the sample press from their gold.

usage: render.py [--check] [PAGE…]

Reads gold/pNN.json, what a careful reader finds on a page, and writes pages/pNN.html or .txt as the page's outlet
would: navigation, ticker, sidebar, share bars, tag lists, footers and the outlet's own faults around the article. Gold and
page cannot drift apart. With --check nothing is written; it fails when a page differs from its gold.
"""
import html
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent

OUTLETS = {
    "marsat": ("وكالة المرساة للأنباء", "marsat-agency.example", ["الرئيسية", "سياسة", "اقتصاد", "رياضة", "صور", "من نحن"]),
    "tamz": ("تمازور برس", "tamazurpress.example", ["الرئيسية", "وطنية", "جهات", "دولية", "اقتصاد", "ثقافة", "اتصلوا بنا"]),
    "manar": ("منار الصباح", "manar-alsabah.example", ["الصفحة الأولى", "محليات", "محاكم", "العالم", "رياضة", "رأي", "ملاحق"]),
    "ataba": ("عتبة نيوز", "atabanews.example", ["الرئيسية", "آخر الأخبار", "سياسة", "رياضة", "منوعات"]),
    "hibr": ("مدونة حبر الليل", "hibr-allayl.example", ["الصفحة الرئيسية", "عن المدونة", "راسلنا"]),
    "sariya": ("السارية", "alsariya.example", ["أخبار", "اقتصاد", "رياضة", "ثقافة", "برامج", "بث حي"]),
    "lamma": ("لمّة الأخبار", "lammat-akhbar.example", ["الرئيسية", "الأكثر قراءة", "حسب المصدر", "حسب البلد"]),
    "daliya": ("صحيفة الدالية", "addaliya.example", ["الأولى", "المحليات", "القضاء", "الطقس", "الأرشيف", "الاشتراك"]),
    "sada": ("صدى أغلان", "sada-aghlan.example", ["الرئيسية", "أغلان", "جهات", "رياضة", "حوادث", "صوت وصورة"]),
    "mirqab": ("بوابة المرقاب", "almirqab.example", ["الرئيسية", "محلي", "اقتصاد", "عربي ودولي", "رياضة", "مقالات"]),
    "miraat": ("مرآة الزبرجد", "miraat-alzabarjad.example", ["الرئيسية", "تغطيات مباشرة", "السياسة", "الاقتصاد", "الرأي", "مدونات"]),
    "shurfa": ("شرفة العنبر", "shurfat-alanbar.example", ["الواجهة", "أخبار", "صور", "حياة", "ملاعب", "فيديو", "راسل الشرفة"]),
    "hudhud": ("هدهد الساحل", "hudhud-alsahel.example", ["الرئيسية", "الساحل", "تحقيقات", "أسواق", "خدمات", "بودكاست"]),
    "daftar": ("دفتر السوق", "daftar-alsouq.example", ["الصفحة الرئيسية", "أسواق", "سلع", "شحن", "شركات", "آراء", "اشتراكات"]),
    "ghafa": ("بوابة غافة", "ghafa.example", ["الرئيسية", "محليات", "مجتمع", "دوليات", "منوعات", "إعلانات مبوبة", "اتصل بنا"]),
    "ghafa-sport": ("غافة سبورت", "sport.ghafa.example", ["دوري الصفوة", "عالمية", "سوق الانتقالات", "نتائج", "فيديو"]),
    "raha": ("جريدة الرحى", "arraha.example", ["الرئيسية", "سياسة", "مجتمع", "اقتصاد", "رياضة", "فن وثقافة", "صوت وصورة"]),
}

SIDEBAR = [
    "أسعار الخضر تتراجع في أسواق الجملة", "افتتاح جسر المشاة قرب محطة القطار", "مواعيد مباريات الأسبوع في دوري الصفوة",
    "خمس نصائح لترتيب مكتبتك المنزلية", "صورة اليوم: غروب على كورنيش المرسى", "وظائف شاغرة في القطاع الصحي",
    "كيف تختار زيت الزيتون الجيد؟", "مسلسل جديد عن بحارة الساحل القديم", "جدول قطارات الضواحي في أيام العطل",
    "استطلاع: ما رأيك في توقيت الدوام؟", "وصفة اليوم: فطيرة السبانخ بالسماق", "أسعار العملات والذهب لحظة بلحظة",
]


def e(text):
    return html.escape(text, quote=False)


def attr(text):
    return html.escape(text, quote=True)


def pick(page, count):
    """Sidebar headlines that differ from page to page, the same at every run."""
    start = int(re.sub(r"\D", "", page)) * 5
    return [SIDEBAR[(start + i) % len(SIDEBAR)] for i in range(count)]


def links(titles, tag="li", cls=""):
    cls = f' class="{cls}"' if cls else ""
    return "\n".join(f'<{tag}{cls}><a href="/n/{i + 101}">{e(t)}</a></{tag}>' for i, t in enumerate(titles))


def menu(slug):
    return links(OUTLETS[slug][2])


def json_ld(a, slug, extra=None, lie=False):
    name, host, _ = OUTLETS[slug]
    node = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": a.get("title"), "inLanguage": "en-US" if lie else "ar",
        "mainEntityOfPage": {"@type": "WebPage", "@id": a.get("url")}, "datePublished": a.get("published"),
        "dateModified": a.get("modified") or a.get("published"),
        "author": [{"@type": "Person", "name": n} for n in a.get("authors", [])] or {"@type": "Organization", "name": name},
        "publisher": {"@type": "Organization", "name": name, "logo": {"@type": "ImageObject", "url": f"https://{host}/logo.png"}},
        "keywords": ", ".join(a.get("tags", [])), "articleSection": a.get("section"), "description": a.get("standfirst"),
    }
    node = {k: v for k, v in node.items() if v}
    node.update(extra or {})
    return '<script type="application/ld+json">' + json.dumps(node, ensure_ascii=False) + "</script>"


def social_meta(a, slug, dates=True):
    name, _, _ = OUTLETS[slug]
    rows = [("og:type", "article"), ("og:site_name", name), ("og:title", a.get("title")), ("og:url", a.get("url")),
            ("og:description", a.get("standfirst") or (a["body"][0][:140] + "…"))]
    if dates:
        rows += [("article:published_time", a.get("published")), ("article:modified_time", a.get("modified"))]
        rows += [("article:section", a.get("section"))]
    return "\n".join(f'<meta property="{k}" content="{attr(v)}">' for k, v in rows if v)


def blocks(a, paragraph="<p>{}</p>", subhead="<h3>{}</h3>", quote="<blockquote><p>{}</p></blockquote>", item="<li>{}</li>"):
    """The body with each text in its markup; runs of list items are wrapped in one list."""
    roles, out, in_list = a.get("bodyRoles", {}), [], False
    cards = {max(1, len(a["body"]) // 2): c for c in a.get("cards", [])[:1]}
    for i, text in enumerate(a["body"]):
        role = roles.get(str(i), "paragraph")
        if role == "list-item" and not in_list:
            out.append("<ul>")
            in_list = True
        if role != "list-item" and in_list:
            out.append("</ul>")
            in_list = False
        if i in cards:
            out.append(f'<div class="inline-more"><span>اقرأ أيضاً</span> <a href="/n/77">{e(cards[i])}</a></div>')
        form = {"subhead": subhead, "list-item": item, "quote": quote}.get(role, paragraph)
        out.append(form.format(e(text)))
    if in_list:
        out.append("</ul>")
    for post in a.get("posts", []):
        out.append(f'<blockquote class="social-post"><p>{e(post)}</p></blockquote>')
    return "\n".join(out)


def caption_html(a):
    out = []
    for c in a.get("captions", []):
        credit = f' <span class="credit">{e(c["photoCredit"])}</span>' if c.get("photoCredit") else ""
        out.append(f'<figure><img data-src="/img/{len(out) + 1}.jpg" alt=""><figcaption>{e(c["text"])}{credit}</figcaption></figure>')
    return "\n".join(out)


def related_html(a, heading="h4"):
    return "\n".join(f'<{heading}>{e(r["heading"])}</{heading}>\n<ul>\n{links(r["titles"])}\n</ul>' for r in a.get("related", []))


def page_shell(head, body, attrs='lang="ar" dir="rtl"'):
    return f"<!DOCTYPE html>\n<html {attrs}>\n<head>\n<meta charset=\"utf-8\">\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n"


def optional(pattern, value):
    return pattern.format(e(value)) if value else ""


def wire_marsat(a):
    name, host, _ = OUTLETS["marsat"]
    head = f"""<title>{e(a["title"])} | {name}</title>
<link rel="canonical" href="{a["url"]}">
<meta name="robots" content="index,follow">"""
    body = f"""<div id="top"><a href="/"><img src="/logo.gif" alt="{name}"></a>
<ul class="menu">
{menu("marsat")}
</ul></div>
<div id="main">
{optional('<div class="stamp">{}</div>', a.get("publishedText"))}
<h1>{e(a["title"])}</h1>
<div class="story">
{blocks(a)}
{optional("<p>{}</p>", a.get("signOff"))}
</div>
<div class="tools"><a href="?print=1">طباعة</a> | <a href="mailto:?subject=news">أرسل إلى صديق</a></div>
{related_html(a)}
</div>
<div id="side"><h4>آخر البرقيات</h4>
<ul>
{links(pick(a["page"], 4))}
</ul></div>
<div id="foot">© {name} 2026. جميع الحقوق محفوظة. يمنع النقل دون ذكر المصدر.</div>"""
    return page_shell(head, body)


def wire_tamz(a):
    name, host, _ = OUTLETS["tamz"]
    head = f"""<title>{e(a["title"])}</title>
<link rel="canonical" href="{a["url"]}">
{social_meta(a, "tamz", dates=False)}"""
    stamp = f'<time datetime="{a["published"]}">{e(a["publishedText"])}</time>' if a.get("publishedText") else ""
    flash = '<span class="flag">عاجل</span>' if a.get("breaking") else ""
    body = f"""<header><strong>{name}</strong> <em>ت.ب</em>
<nav><ul>
{menu("tamz")}
</ul></nav></header>
<div class="ticker"><b>شريط الأخبار</b> <a href="/1">{e(pick(a["page"], 1)[0])}</a> <a href="/2">{e(a["title"])}</a></div>
<main>
<article>
{optional('<a class="cat" href="/c">{}</a>', a.get("section"))}
{flash}
<h1>{e(a["title"])}</h1>
{stamp}
{caption_html(a)}
<div class="dispatch">
{blocks(a)}
{optional('<p class="sign">{}</p>', a.get("signOff"))}
</div>
{tag_list(a, "الكلمات المفتاحية")}
</article>
{related_html(a, "h3")}
</main>
<footer><p>تمازور برس وكالة أنباء وطنية.</p><p>الاشتراك في النشرة البريدية</p><p>© 2026</p></footer>"""
    return page_shell(head, body)


def tag_list(a, label):
    if not a.get("tags"):
        return ""
    items = " ".join(f'<a rel="tag" href="/tag/{i}">{e(t)}</a>' for i, t in enumerate(a["tags"]))
    return f'<div class="tags"><span>{label}</span> {items}</div>'


def wp_news(a):
    name, host, _ = OUTLETS["manar"]
    head = f"""<title>{e(a["title"])} - {name}</title>
<meta name="generator" content="WordPress 6.5">
<link rel="canonical" href="{a["url"]}">
{social_meta(a, "manar")}
<meta name="author" content="admin">"""
    body = f"""<a class="skip-link" href="#content">تخطى إلى المحتوى</a>
<header class="site-header"><p class="site-title"><a href="/">{name}</a></p><p class="site-description">صحيفة يومية سياسية</p>
<nav class="main-navigation"><ul class="menu">
{menu("manar")}
</ul></nav></header>
<div id="content" class="site-content"><main>
<article class="post type-post status-publish">
<header class="entry-header">{optional('<span class="cat-links"><a href="/cat">{}</a></span>', a.get("section"))}
<h1 class="entry-title">{e(a["title"])}</h1>
<div class="entry-meta">{optional('<span class="byline">{}</span> ', a.get("byline"))}{optional('<span class="posted-on">{}</span>', a.get("publishedText"))} <span class="comments-link"><a href="#respond">اترك تعليقاً</a></span></div></header>
<div class="share"><span>شارك</span> <a href="#f">فيسبوك</a> <a href="#x">إكس</a> <a href="#w">واتساب</a></div>
{caption_html(a)}
{optional('<div class="entry-summary"><p>{}</p></div>', a.get("standfirst"))}
<div class="entry-content">
{blocks(a)}
{optional('<p class="source">{}</p>', a.get("creditLine"))}
</div>
<footer class="entry-footer">{tag_list(a, "الوسوم:")}</footer>
</article>
<div class="related-posts">
{related_html(a, "h3")}
</div>
<div id="respond"><h3>اترك تعليقاً</h3><p>لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *</p></div>
</main>
<aside class="sidebar"><h2 class="widget-title">الأكثر قراءة</h2><ul>
{links(pick(a["page"], 6))}
</ul></aside></div>
<footer class="site-footer"><p>جميع الحقوق محفوظة لصحيفة {name} © ٢٠٢٦</p></footer>"""
    return page_shell(head, body)


def amp(a):
    name, host, _ = OUTLETS["ataba"]
    broken = json_ld(a, "ataba").replace("</script>", "\n</script>").replace('"publisher"', '\n"publisher"')
    head = f"""<title>{e(a["title"])}</title>
<link rel="canonical" href="{a["url"]}">
<meta name="viewport" content="width=device-width">
{broken}
<style amp-boilerplate>body{{visibility:hidden}}</style>
<script async src="https://{host}/amp.js"></script>"""
    figure = "\n".join(
        f'<figure><amp-img src="/i.jpg" width="640" height="360" layout="responsive"></amp-img><figcaption>{e(c["text"])}'
        + (f" ({e(c['photoCredit'])})" if c.get("photoCredit") else "") + "</figcaption></figure>" for c in a.get("captions", []))
    body = f"""<amp-sidebar id="menu" layout="nodisplay" side="right"><ul>
{menu("ataba")}
</ul></amp-sidebar>
<header class="bar"><button on="tap:menu.toggle">☰</button> <a href="/">{name}</a></header>
<article class="amp-article">
<h1>{e(a["title"])}</h1>
<div class="info">{optional('<span class="by">{}</span> ', a.get("byline"))}{optional('<span class="when">{}</span>', a.get("publishedText"))}</div>
{figure}
{optional('<h2 class="lead">{}</h2>', a.get("standfirst"))}
<div class="content">
{blocks(a, paragraph='<p>{}</p><amp-ad width="300" height="250"><span>إعلان</span></amp-ad>' if len(a["body"]) < 3 else "<p>{}</p>")}
</div>
{optional('<p class="src">{}</p>', a.get("creditLine"))}
<amp-social-share type="whatsapp" aria-label="مشاركة"></amp-social-share>
{tag_list(a, "كلمات مفتاحية")}
</article>
<section class="more">
{related_html(a, "h2")}
</section>
<footer>تطبيق {name}: حمّل التطبيق ليصلك الخبر أولاً</footer>"""
    return page_shell(head, body, 'amp lang="ar" dir="rtl"')


def blogger(a):
    name, host, _ = OUTLETS["hibr"]
    head = f"""<title>{e(name)}: {e(a["title"])}</title>
<link href="{a["url"]}" rel="canonical">
<meta content="blogger" name="generator">
<meta content="{attr(a["title"])}" property="og:title">"""
    text = "<br /><br />\n".join(e(p) for p in a["body"])
    tags = " ".join(a.get("hashtags", []))
    notes = "<br />\n".join(e(n) for n in a.get("notes", []))
    body = f"""<div class="header"><h1 class="title">{name}</h1><div class="descriptionwrapper"><p>نكتب حين ينام الضجيج</p></div></div>
<div class="tabs"><ul>
{menu("hibr")}
</ul></div>
<div class="main section"><div class="blog-posts">
{optional('<h2 class="date-header"><span>{}</span></h2>', a.get("publishedText"))}
<div class="post hentry">
<h3 class="post-title entry-title">{e(a["title"])}</h3>
<div class="post-body entry-content" id="post-body-7">
{text}<br /><br />
{e(tags)}<br />
{notes}
<div style="clear: both;"></div>
</div>
<div class="post-footer"><span class="post-author vcard">مرسلة بواسطة <span class="fn">حبر الليل</span></span> <span class="post-comment-link">ليست هناك تعليقات</span> <a href="#">إرسال بالبريد الإلكتروني</a></div>
</div></div>
<div class="blog-pager"><a href="/newer">رسالة أحدث</a> <a href="/older">رسالة أقدم</a></div></div>
<div class="sidebar"><h2>المشاركات الشائعة</h2><ul>
{links(pick(a["page"], 3))}
</ul><h2>أرشيف المدونة</h2><ul><li><a href="/2026/04">أبريل 2026 (14)</a></li><li><a href="/2026/03">مارس 2026 (31)</a></li></ul></div>
<div class="footer">يتم التشغيل بواسطة محرك المدونات</div>"""
    return page_shell(head, body, 'dir="rtl" lang="en"' if a["page"] == "p04" else 'dir="rtl"')


def drupal(a):
    name, host, _ = OUTLETS["sariya"]
    lie = {"dateModified": "2026-04-01T00:00:00Z"} if a["page"] == "p07" else None
    head = f"""<title>{e(a["title"])} | {name}</title>
<meta name="Generator" content="Drupal 10">
<link rel="canonical" href="{a["url"]}">
{social_meta(a, "sariya", dates=False)}
{json_ld(a, "sariya", lie)}"""
    breaking = '<div class="field field--name-field-urgent">عاجل</div>' if a.get("breaking") else ""
    body = f"""<div class="dialog-off-canvas-main-canvas"><header role="banner"><a href="/" rel="home">{name}</a>
<nav role="navigation"><ul class="menu">
{menu("sariya")}
</ul></nav></header>
<main role="main"><div class="layout-content">
<article class="node node--type-article node--view-mode-full">
{optional('<div class="field field--name-field-section"><a href="/s">{}</a></div>', a.get("section"))}
{breaking}
<h1 class="page-title"><span class="field field--name-title">{e(a["title"])}</span></h1>
{optional('<div class="field field--name-field-deck">{}</div>', a.get("standfirst"))}
<div class="node__meta">{optional('<span class="field--name-field-writer">{}</span> ', a.get("byline"))}{optional('<span class="created">{}</span>', a.get("publishedText"))}{optional(' <span class="changed">آخر تحديث: {}</span>', a.get("modifiedText"))}{optional(' <span>{} دقائق قراءة</span>', str(a["readingMinutes"]) if a.get("readingMinutes") else "")}</div>
<div class="social"><button aria-label="شارك">شارك</button> <button>احفظ</button></div>
{caption_html(a)}
<div class="clearfix text-formatted field field--name-body">
{blocks(a)}
{optional("<p><strong>{}</strong></p>", a.get("creditLine"))}
</div>
{tag_list(a, "موضوعات")}
</article>
<section class="block-views">
{related_html(a, "h2")}
</section>
<div class="newsletter"><h2>اشترك في نشرتنا</h2><p>يصلك موجز السارية كل صباح.</p><label>البريد الإلكتروني</label></div>
</div></main>
<footer role="contentinfo"><ul><li><a href="/about">عن القناة</a></li><li><a href="/freq">ترددات البث</a></li><li><a href="/terms">شروط الاستخدام</a></li></ul><p>© السارية 2026</p></footer></div>"""
    return page_shell(head, body)


def aggregator(a):
    name, host, _ = OUTLETS["lamma"]
    head = f"""<title>{e(a["title"])} - {name}</title>
<link rel="canonical" href="{a["url"]}">
{social_meta(a, "lamma")}
<meta name="keywords" content="{attr(" ".join(a["title"].split()[:6]))}">"""
    embedded = ""
    for inner in a.get("embedded", []):
        embedded += f"""<h3>{e(inner.get("heading", "إقرأ أيضاً:"))}</h3>
<div class="also">
<h2>{e(inner["title"])}</h2>
{optional('<div class="ago">{}</div>', inner.get("publishedText"))}
{caption_html(inner)}
{blocks(inner)}
{optional("<p>{}</p>", inner.get("creditLine"))}
{optional("<p>Tags: {}</p>", "".join(inner.get("tags", [])))}
</div>
"""
    tags = f'<p class="kw">كلمات دلالية: {e(" ".join(a.get("tags", [])))} المزيد</p>' if a.get("tags") else ""
    body = f"""<div class="appbar">تابع أحدث الأخبار عبر تطبيق {name}</div>
<div class="nav"><ul>
{menu("lamma")}
</ul></div>
<div class="wrap">
<h1>{e(a["title"])}</h1>
<div class="ago">{e(a.get("publishedText", ""))}</div>
<div class="share">شارك الخبر</div>
<div class="txt">
{blocks(a)}
{optional("<p>{}</p>", a.get("creditLine"))}
{tags}
{embedded}
</div>
<div class="sim">
{related_html(a, "h3")}
</div>
</div>
<div class="foot">{name} محرك بحث إخباري لا يتحمل أي مسؤولية قانونية عن المواد المنشورة</div>"""
    return page_shell(head, body)


def win1256(a):
    name, host, _ = OUTLETS["daliya"]
    roles = a.get("bodyRoles", {})
    cells = "<br><br>\n".join(f"<b>{e(p)}</b>" if str(i) in roles else e(p) for i, p in enumerate(a["body"]))
    side = "<br>\n".join(f'<a href="n{i}.htm">{e(t)}</a>' for i, t in enumerate(pick(a["page"], 4)))
    menu_row = " | ".join(f'<a href="{i}.htm">{e(m)}</a>' for i, m in enumerate(OUTLETS["daliya"][2]))
    source = f"<br><br>\n{e(a['creditLine'])}" if a.get("creditLine") else ""
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html dir="rtl">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<title>{name} - {e(a["title"])}</title>
</head>
<body bgcolor="#ffffff">
<table width="760" align="center"><tr><td colspan="2"><font size="5"><b>{name}</b></font></td></tr>
<tr><td colspan="2" bgcolor="#dddddd">{menu_row}</td></tr>
<tr><td width="560" valign="top">
<table width="100%"><tr><td><font size="2" color="#666666">{e(a.get("publishedText", ""))}</font></td></tr>
<tr><td><font size="4" color="#003366"><b>{e(a["title"])}</b></font></td></tr>
<tr><td><font size="2">{e(a.get("byline", ""))}</font></td></tr>
<tr><td><font size="3">
{cells}{source}
</font></td></tr></table>
</td><td width="200" valign="top" bgcolor="#f4f4f4"><font size="2"><b>عناوين أخرى</b><br>
{side}
</font></td></tr>
<tr><td colspan="2" align="center"><font size="1">جميع الحقوق محفوظة لصحيفة الدالية 2026</font></td></tr></table>
</body>
</html>
"""


def crawl_text(a):
    name, host, nav = OUTLETS["sada"]
    lines = [name] + nav + ["", a["title"], ""]
    meta = " | ".join(v for v in (a.get("publishedText"), a.get("byline")) if v)
    if meta:
        lines += [meta, ""]
    lines += ["شارك", ""]
    for c in a.get("captions", []):
        lines += [c["text"] + (f" - {c['photoCredit']}" if c.get("photoCredit") else ""), ""]
    for text in a["body"]:
        lines += [text, ""]
    if a.get("creditLine"):
        lines += [a["creditLine"], ""]
    if a.get("tags"):
        lines += ["الوسوم: " + "، ".join(a["tags"]), ""]
    for r in a.get("related", []):
        lines += [r["heading"]] + r["titles"] + [""]
    lines += ["اترك تعليقا", "التعليقات لا تعبر عن رأي الموقع", "", f"© {name} 2026 - اتصل بنا - سياسة الخصوصية"]
    return "\n".join(lines)


def wp_plain(a):
    name, host, _ = OUTLETS["mirqab"]
    head = f"""<title>{e(a["title"])} » {name}</title>
<meta name="description" content="{attr(a["body"][0][:120])}">
<link rel="canonical" href="{a["url"]}">"""
    text = blocks(a, paragraph="<div>{}</div>", subhead="<div><strong>{}</strong></div>", quote="<div>{}</div>", item="<div>- {}</div>")
    body = f"""<div id="masthead"><div>{name}</div><div>{" ".join(f'<a href="/{i}">{e(m)}</a>' for i, m in enumerate(OUTLETS["mirqab"][2]))}</div></div>
<div id="crumbs"><a href="/">الرئيسية</a> » <a href="/c">{e(a.get("section", "محلي"))}</a> » {e(a["title"])}</div>
<div id="page">
<h2>{e(a["title"])}</h2>
<div>{e(a.get("publishedText", ""))}{optional(" | {}", a.get("byline"))}</div>
{caption_html(a)}
<div>
{text}
</div>
{optional("<div>{}</div>", a.get("creditLine"))}
{tag_list(a, "وسوم:")}
<div><a href="#">طباعة</a> <a href="#">إرسال</a> <a href="#">تكبير الخط</a></div>
{related_html(a, "h4")}
<div><h4>التعليقات (0)</h4><p>أضف تعليقك. يرجى الالتزام بآداب الحوار.</p></div>
</div>
<div id="rail"><h4>الأحدث</h4>
<ul>
{links(pick(a["page"], 5))}
</ul></div>
<div id="bottom">{name} 2026</div>"""
    return page_shell(head, body)


def live(a):
    """A live blog: the pinned summary (all that stands before the first entry's heading), then an entry a heading."""
    name, host, _ = OUTLETS["miraat"]
    roles = a.get("bodyRoles", {})
    first = min(int(i) for i, r in roles.items() if r == "subhead")
    pinned = blocks({"body": a["body"][:first], "bodyRoles": roles})
    entries, updates = [], []
    for i, text in enumerate(a["body"][first:], first):
        if roles.get(str(i)) == "subhead":
            clock, _, heading = text.partition(" ")
            updates.append({"@type": "BlogPosting", "headline": heading.strip("– "), "datePublished": a["published"][:11] + clock + a["published"][16:]})
            entries.append(f'<div class="lb-entry" id="e{len(updates)}">\n<h3><time>{clock}</time> {e(heading)}</h3>')
        else:
            entries.append(f"<p>{e(text)}</p>")
            if roles.get(str(i + 1), "subhead") == "subhead":
                entries.append('<div class="lb-tools"><a href="#share">مشاركة الإدخال</a> <a href="#copy">نسخ الرابط</a></div>\n</div>')
    posts = "\n".join(f'<blockquote class="nabd-embed"><p>{e(p)}</p><a href="https://nabd.example/s/1">عرض على نبض</a></blockquote>' for p in a.get("posts", []))
    entries.insert(6, posts)
    text = "\n".join(x for x in entries if x)
    head = f"""<title>{e(a["title"])} | {name}</title>
<link rel="canonical" href="{a["url"]}">
{social_meta(a, "miraat")}
{json_ld(a, "miraat", {"@type": "LiveBlogPosting", "coverageStartTime": a["published"][:11] + "08:00:00", "liveBlogUpdate": updates})}"""
    body = f"""<header class="top"><a class="logo" href="/">{name}</a><nav><ul>
{menu("miraat")}
</ul></nav></header>
<div class="crawl"><span>الآن</span> <a href="/n/5">{e(pick(a["page"], 2)[1])}</a></div>
<main class="lb">
<div class="lb-badge">● مباشر</div>
<h1>{e(a["title"])}</h1>
{optional('<p class="lb-deck">{}</p>', a.get("standfirst"))}
<div class="lb-meta">{optional('<span>{}</span> ', a.get("byline"))}<time datetime="{a["published"]}">{e(a["publishedText"])}</time></div>
<div class="lb-refresh"><label>تحديث تلقائي</label> <button>تشغيل</button> <button>الأحدث أولاً</button></div>
{caption_html(a)}
<section class="lb-pinned"><h2 class="pin">📌 الملخص المثبت</h2>
{pinned}
</section>
<section class="lb-stream">
{text}
</section>
<button class="lb-more">تحميل المزيد من التحديثات</button>
{optional('<p class="src">{}</p>', a.get("creditLine"))}
{tag_list(a, "في هذه التغطية")}
</main>
<aside>
{related_html(a, "h3")}
<h3>الأكثر تداولاً</h3><ul>
{links(pick(a["page"], 4))}
</ul></aside>
<footer><p>{name} – صحيفة إلكترونية تصدر من قصر الزبرجد © 2026</p></footer>"""
    return page_shell(head, body)


def gallery(a):
    """A gallery: opening paragraph, the slides (caption, counter, credit, noscript twin), the rest of the text."""
    name, host, _ = OUTLETS["shurfa"]
    total, slides = len(a["captions"]), []
    for i, c in enumerate(a["captions"], 1):
        img = f'<img src="/ph/{i}.jpg" alt="{attr(c["text"])}">'
        slides.append(f"""<figure class="slide" data-i="{i}"><img class="lazy" data-src="/ph/{i}.jpg" alt=""><noscript>{img}</noscript>
<figcaption><span class="count">{i}/{total}</span> {e(c["text"])} <small>{e(c.get("photoCredit", ""))}</small></figcaption></figure>""")
    head = f"""<title>{e(a["title"])} | {name}</title>
<link rel="canonical" href="{a["url"]}">
{social_meta(a, "shurfa")}
{json_ld(a, "shurfa", {"@type": "ImageGallery", "image": [f"https://{host}/ph/{i}.jpg" for i in range(1, total + 1)]})}"""
    body = f"""{shurfa_top()}
<main class="gal-page">
<article>
<span class="kicker">{total} صور</span>
<h1>{e(a["title"])}</h1>
<p class="stamp">{e(a["publishedText"])}{optional(" | {}", a.get("byline"))}</p>
<div class="intro">
{blocks(a | {"body": a["body"][:1], "cards": []})}
</div>
<div class="gal"><button class="prev">السابق</button>
{chr(10).join(slides)}
<button class="next">التالي</button></div>
<div class="outro">
{blocks(a | {"body": a["body"][1:], "bodyRoles": {}, "cards": [], "posts": []})}
</div>
{optional('<p class="src">{}</p>', a.get("creditLine"))}
{tag_list(a, "وسوم الألبوم")}
</article>
<section class="albums">
{related_html(a, "h2")}
</section>
</main>
{shurfa_foot()}"""
    return page_shell(head, body)


def shurfa_top():
    name, _, _ = OUTLETS["shurfa"]
    return f"""<header class="bar"><a href="/">{name}</a> <button>القائمة</button><nav><ul>
{menu("shurfa")}
</ul></nav></header>"""


def shurfa_foot():
    return """<footer><p>شرفة العنبر. كل الصور محمية ولا يجوز استعمالها من دون إذن.</p><p>تابعنا: <a href="#n">نبض</a> <a href="#t">تلغرام</a></p></footer>"""


def scroll(a):
    """Endless scroll: the article asked for, then whole articles of the same site in the same markup."""
    name, _, _ = OUTLETS["shurfa"]
    items = []
    for i, art in enumerate([a, *a.get("embedded", [])]):
        level = "h1" if i == 0 else "h2"
        items.append(f"""<article class="feed-item" data-url="{art["url"]}" data-title="{attr(art["title"])}">
{optional('<a class="kicker" href="/s">{}</a>', art.get("section"))}
<{level} class="ttl">{e(art["title"])}</{level}>
<p class="stamp">{e(art["publishedText"])}{optional(" | {}", art.get("byline"))}</p>
<div class="share-row"><a href="#w">واتساب</a> <a href="#n">نبض</a> <a href="#c">انسخ الرابط</a></div>
{caption_html(art)}
<div class="txt">
{blocks(art)}
</div>
{optional('<p class="src">{}</p>', art.get("creditLine"))}
{tag_list(art, "الوسوم")}
</article>""")
    feed = '\n<div class="ad-slot">إعلان</div>\n<div class="sentinel" data-loaded="1"></div>\n'.join(items)
    head = f"""<title>{e(a["title"])} | {name}</title>
<link rel="canonical" href="{a["url"]}">
{social_meta(a, "shurfa")}
{json_ld(a, "shurfa")}"""
    body = f"""{shurfa_top()}
<main class="feed">
{feed}
<div class="spinner">جارٍ تحميل المزيد…</div>
</main>
<aside class="rail">
{related_html(a, "h3")}
</aside>
{shurfa_foot()}"""
    return page_shell(head, body)


def shurfa(a):
    return gallery(a) if a.get("template") == "gallery" else scroll(a)


def script_heavy(a):
    """Text in server-rendered divs among hidden twins, bars, cards and a JSON-LD graph with a comma too many."""
    name, host, _ = OUTLETS["hudhud"]
    graph = {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "@id": f"https://{host}/#site", "name": name, "inLanguage": "ar"},
        {"@type": ["Article", "NewsArticle"], "headline": a["title"], "datePublished": a["published"], "dateModified": a.get("modified") or a["published"],
         "author": {"@id": f"https://{host}/#desk"}, "isPartOf": {"@id": f"https://{host}/#site"}},
        {"@type": "Organization", "@id": f"https://{host}/#desk", "name": name}]}
    broken = json.dumps(graph, ensure_ascii=False, indent=1).replace("\n ]\n}", ",\n ]\n}")
    state = json.dumps({"id": a["page"], "title": a["title"], "lead": a["body"][0]}, ensure_ascii=False).replace("</", "<\\/")
    hidden, out, cards, middle = a.get("hidden", []), [], list(a.get("cards", [])), len(a["body"]) // 2
    for i, text in enumerate(a["body"]):
        role = a.get("bodyRoles", {}).get(str(i), "paragraph")
        out.append(f'<div class="blk {role}" data-k="b{i}"><span>{e(text)}</span></div>')
        if i in (0, middle) and cards:
            out.append(f'<div class="blk card"><a href="/a/{i + 40}"><b>اقرأ أيضا</b><span>{e(cards.pop(0))}</span></a></div>')
        if i == 1:
            out += [f'<div class="blk embed"><blockquote class="nabd-post"><div>{e(p)}</div><a href="https://nabd.example/p/9">نبض</a></blockquote></div>'
                    for p in a.get("posts", [])]
        if i == middle:
            out.append('<div class="blk nl"><b>نشرة الهدهد</b><span>خمسة أخبار كل صباح في بريدك قبل القهوة.</span><input placeholder="بريدك الإلكتروني"><button>اشترك مجانا</button></div>')
    captions = []
    for i, c in enumerate(a.get("captions", [])):
        cap = f'<figcaption>{e(c["text"])} <i>{e(c.get("photoCredit", ""))}</i></figcaption>'
        captions.append(f'<figure><img class="lazy" data-src="/m/{i}.webp" alt="">{cap}</figure>\n<noscript><figure><img src="/m/{i}.webp" alt="">{cap}</figure></noscript>')
    twins = ['<div style="display:none" class="seo-copy">{}</div>', '<div aria-hidden="true" class="sr-clone" style="position:absolute;left:-9999px">{}</div>',
             '<div hidden class="print-clone">{}</div>']
    copies = [a["body"][0], a["body"][-1], a["title"]]  # a twin repeats a piece of the text and adds words of its own
    hides = "\n".join(twins[i % 3].format(f"<p>{e(copies[i % 3])}</p>\n<p>{e(h)}</p>") for i, h in enumerate(hidden))
    text = "\n".join(out)
    head = f"""<title>{e(a["title"])} - {name}</title>
<link rel="canonical" href="{a["url"]}">
<link rel="amphtml" href="{a["url"]}?amp=1">
{social_meta(a, "hudhud")}
<script type="application/ld+json">{broken}</script>
<script>window.__STATE__={state};</script>"""
    body = f"""<div id="cookie" role="dialog"><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك.</p><button>موافق</button> <button>الإعدادات</button></div>
<div class="app-promo"><b>تطبيق الهدهد</b> <span>الخبر أسرع على هاتفك</span> <a href="/app">حمّل الآن</a></div>
<div id="root"><div class="hd"><a href="/">{name}</a><div class="mn"><ul>
{menu("hudhud")}
</ul></div></div>
<div class="urgent"><b>خبر عاجل</b><marquee><a href="{a["url"]}">{e(a["title"])}</a> ▪ <a href="/a/3">{e(pick(a["page"], 3)[2])}</a></marquee></div>
<div class="pg"><div class="ar">
{optional('<div class="sec">{}</div>', a.get("section"))}
<h1>{e(a["title"])}</h1>
<div class="mt">{optional('<span class="w">{}</span> ', a.get("byline"))}<span class="d">{e(a.get("publishedText", ""))}</span></div>
<div class="act"><button>استمع</button> <button>حفظ</button> <button>أ+</button> <button>أ-</button></div>
{hides}
<a hidden href="{a["url"]}?amp=1">نسخة الهاتف السريعة</a>
<a hidden href="{a["url"]}?print=1">نسخة للطباعة: {e(a["title"])}</a>
{chr(10).join(captions)}
{optional('<div class="dk">{}</div>', a.get("standfirst"))}
<div class="tx" data-hydrate="1">
{text}
</div>
{optional('<div class="src">{}</div>', a.get("creditLine"))}
{tag_list(a, "#")}
</div>
<div class="sd">
{related_html(a, "h5")}
<ul>
{links(pick(a["page"], 5))}
</ul></div></div>
<div class="ft">هدهد الساحل 2026 | من نحن | سياسة الخصوصية</div></div>
<script>document.getElementById("root").dataset.ready="1";</script>"""
    return page_shell(head, body)

def paywall(a):
    """The open paragraphs, a fade and the wall; what is behind it is not on the page at all."""
    name, host, _ = OUTLETS["daftar"]
    promise, offer, *teasers = a["wall"]
    text = blocks(a)
    head = f"""<title>{e(a["title"])} | {name}</title>
<link rel="canonical" href="{a["url"]}">
<meta property="article:content_tier" content="locked">
{social_meta(a, "daftar")}
{json_ld(a, "daftar", {"isAccessibleForFree": False, "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".locked"}})}"""
    body = f"""<div class="promo-strip">جرّب {name} شهراً كاملاً بريال واحد <a href="/subscribe">ابدأ الآن</a></div>
<header class="masthead"><a href="/">{name}</a> <a class="login" href="/login">تسجيل الدخول</a><nav><ul>
{menu("daftar")}
</ul></nav></header>
<main>
<article class="premium" data-tier="gold">
{optional('<a class="topic" href="/t">{}</a>', a.get("section"))} <span class="badge">للمشتركين</span>
<h1>{e(a["title"])}</h1>
{optional('<p class="deck">{}</p>', a.get("standfirst"))}
<div class="credits">{optional('<span class="author">{}</span> ', a.get("byline"))}<time datetime="{a["published"]}">{e(a["publishedText"])}</time> <span>مدة القراءة: {a["readingMinutes"]} دقائق</span></div>
{caption_html(a)}
<div class="article-body">
{text}
<div class="fade"></div>
</div>
<section class="locked paywall" aria-label="اشتراك">
<h2>{e(promise)}</h2>
<p>{e(offer)}</p>
<p>في بقية المقال:</p>
<ul>
{links(teasers)}
</ul>
<div class="plans"><a href="/subscribe?m">الباقة الشهرية: 35 ريالاً</a> <a href="/subscribe?y">الباقة السنوية: 290 ريالاً</a></div>
<p>لديك اشتراك؟ <a href="/login">سجّل دخولك</a>. بقي لك هذا الشهر 0 من 3 مقالات مجانية.</p>
</section>
{tag_list(a, "مواضيع المقال")}
</article>
<section class="same-file">
{related_html(a, "h3")}
</section>
</main>
<aside class="ticker-box"><h3>أسعار السوق</h3><table><tr><td>القمح</td><td>268</td><td>+1.9%</td></tr><tr><td>الذرة</td><td>211</td><td>-0.4%</td></tr></table></aside>
<footer><p>{name} أسبوعية اقتصادية تصدر من المرسى. © 2026</p></footer>"""
    return page_shell(head, body)


def portal(a):
    """A portal of the old kind: one div of lines parted by br, microdata that tells little, readers below."""
    name, host, _ = OUTLETS["ghafa"]
    roles, number = a.get("bodyRoles", {}), a["url"].rsplit("/", 1)[-1]
    lines = [f"<b>{e(t)}</b>" if str(i) in roles else e(t) for i, t in enumerate(a["body"])]
    lines += [e(a["creditLine"])] if a.get("creditLine") else []
    text = "<br />\n<br />\n".join(lines)
    words = ",".join(w.strip("\"؟.:،") for w in a["title"].split())
    pictures = "\n".join(f'<td class="pic"><img src="/Upload/{number}_{i}.jpg" alt="" /><br /><span class="picText">{e(c["text"])}</span></td>' for i, c in enumerate(a.get("captions", [])))
    comments = "\n".join(f"""<div class="cmt" itemprop="comment" itemscope itemtype="http://schema.org/Comment"><b itemprop="name">{e(c["name"])}</b> <small>{e(c["when"])}</small>
<div class="cmtText" itemprop="text">{e(c["text"])}</div><a href="#r{i}">رد</a> <a href="#up{i}">أعجبني</a></div>""" for i, c in enumerate(a.get("comments", [])))
    head = f"""<title>{name} - {e(a["title"])}</title>
<meta name="keywords" content="{attr(words)}">
<meta name="description" content="{attr(name)} بوابتك إلى الخبر">
<meta property="og:title" content="{attr(a["title"])}">
<meta property="og:url" content="http://192.0.2.61/news/details.aspx?id={number}">
<meta property="og:image" content="http://192.0.2.61/Upload/{number}_0.jpg">"""
    body = f"""<form id="aspnetForm" action="details.aspx?id={number}">
<div id="header"><a href="/"><img src="/images/logo.png" alt="{name}" /></a> <span class="hijri">درجة الحرارة الآن ٣١°</span>
<ul class="topMenu">
{menu("ghafa")}
</ul></div>
<div id="container" itemscope itemtype="http://schema.org/NewsArticle">
<meta itemprop="datePublished" content="{a["published"][:16]}:00">
<meta itemprop="articleSection" content="featured">
<meta itemprop="keywords" content="{attr(words)}">
<h1 itemprop="headline">{e(a["title"])}</h1>
<div class="info"><span class="date">{e(a["publishedText"])}</span> | <span itemprop="author">{e(a["byline"])}</span> | قراءات: ١٬{number[-3:].translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))}</div>
<table class="pics"><tr>
{pictures}
</tr></table>
<div class="newsDetails" id="ctl00_Main_lblDetails">{text}<br />
</div>
<div class="tools"><a href="#">حفظ</a> <a href="#">طباعة</a> <a href="#">أخبر صديقك</a></div>
<div class="comments"><h3>تعليقات القراء ({len(a.get("comments", []))})</h3>
{comments}
<h4>اكتب تعليقك</h4><label>الاسم</label> <label>البريد</label> <label>التعليق</label> <p>التعليقات المنشورة تعبر عن رأي أصحابها ولا تتحمل البوابة مسؤوليتها.</p></div>
</div>
<div id="left">
{related_html(a, "h3")}
<h3>الأكثر تعليقاً</h3><ul>
{links(pick(a["page"], 4))}
</ul></div>
<div id="footer">حقوق النشر محفوظة لبوابة غافة ٢٠٢٦ - تصميم وتطوير شركة أمواج الساحل</div>
</form>"""
    return page_shell(head, body, 'dir="rtl"')


def sport_shell(title, head, main):
    name, host, _ = OUTLETS["ghafa-sport"]
    head = f"<title>{e(title)} | {name}</title>\n{head}"
    body = f"""<header class="gs-top"><a href="https://ghafa.example/">بوابة غافة</a> <a class="gs-logo" href="/">{name}</a><nav><ul>
{menu("ghafa-sport")}
</ul></nav></header>
<div class="score-strip"><span>الصقور 1 - 2 المرسى</span> <span>انتهت</span> <span>الواحة 0 - 0 الميناء</span> <span>انتهت</span></div>
{main}
<footer class="gs-foot"><p>{name} جزء من بوابة غافة</p><ul><li><a href="/about">من نحن</a></li><li><a href="/apps">تطبيقاتنا</a></li></ul></footer>"""
    return page_shell(head, body)


def match_box(match):
    if not match:
        return ""
    home, away = match["teams"]
    rows = [f'<tr><th colspan="2">{e(match["title"])}</th></tr>', f'<tr class="score"><td>{e(home["name"])}</td><td>{e(away["name"])}</td></tr>',
            f'<tr><td colspan="2"><b>{match["score"]}</b></td></tr>']
    long = max(len(home["events"]), len(away["events"]))
    pad = [t["events"] + [""] * (long - len(t["events"])) for t in (home, away)]
    rows += [f"<tr><td>{e(x)}</td><td>{e(y)}</td></tr>" for x, y in zip(*pad)]
    rows += ['<tr><th colspan="2">التشكيلة الأساسية</th></tr>', f'<tr><td>{e("، ".join(home["lineUp"]))}</td><td>{e("، ".join(away["lineUp"]))}</td></tr>',
             f'<tr><td colspan="2">{e(match["referee"])}</td></tr>']
    return '<div class="match-box"><table>\n' + "\n".join(rows) + "\n</table></div>"


def sport(a):
    """Lazy pictures, the match table and a box of figures stand between the paragraphs."""
    roles = a.get("bodyRoles", {})
    pictures = [f"""<figure class="lazy-fig"><img class="lazyload" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/i/{i}.webp" alt="{attr(c["text"])}"><figcaption>{e(c["text"])}{optional(" | {}", c.get("photoCredit"))}</figcaption></figure>"""
                for i, c in enumerate(a.get("captions", []))]
    box = a.get("aside")
    figures = f'<aside class="stats"><h4>{e(box["heading"])}</h4>\n<ul>\n' + "\n".join(f"<li>{e(r)}</li>" for r in box["rows"]) + "\n</ul></aside>" if box else ""
    cut, split = next(i for i in range(2, len(a["body"])) if str(i) not in roles), len(a["body"]) - 1
    cut, split = (i - 1 if roles.get(str(i - 1)) == "subhead" else i for i in (cut, split))

    def part(begin, end):
        return blocks({"body": a["body"][begin:end], "bodyRoles": {str(int(i) - begin): r for i, r in roles.items() if begin <= int(i) < end}}, subhead="<h2>{}</h2>")

    text = "\n".join(x for x in [part(0, 1), *pictures[:1], part(1, cut), match_box(a.get("match")), part(cut, split), figures, *pictures[1:], part(split, len(a["body"]))] if x)
    head = f"""<link rel="canonical" href="{a["url"]}">
{social_meta(a, "ghafa-sport")}
{json_ld(a, "ghafa-sport")}"""
    main = f"""<main class="gs-story">
<article>
{optional('<a class="league" href="/l">{}</a>', a.get("section"))}
<h1>{e(a["title"])}</h1>
{optional('<p class="sub">{}</p>', a.get("standfirst"))}
<div class="gs-meta">{optional("<span>{}</span> ", a.get("byline"))}<span class="gs-date">{e(a["publishedText"])}</span> <button>تابع الفريق</button></div>
<div class="gs-text">
{text}
</div>
<div class="poll"><h4>من كان رجل الأسبوع؟</h4><label>صوّت الآن</label> <label>النتائج</label></div>
{tag_list(a, "وسوم")}
</article>
<section class="gs-more">
{related_html(a, "h3")}
</section>
</main>
<aside class="gs-rail"><h3>الترتيب</h3><table><tr><th>الفريق</th><th>لعب</th><th>نقاط</th></tr><tr><td>الأول</td><td>25</td><td>54</td></tr><tr><td>الثاني</td><td>25</td><td>53</td></tr></table>
<ul>
{links(pick(a["page"], 4))}
</ul></aside>"""
    return sport_shell(a["title"], head, main)


def tag_page(a):
    """Headlines with their dates: no article."""
    first, *rest = a["related"]
    items = "\n".join(f'<div class="gs-item"><a href="/n/{i}"><img class="lazyload" data-src="/t/{i}.webp" alt=""></a><h3><a href="/n/{i}">{e(t)}</a></h3><span class="gs-date">{e(d)}</span></div>'
                      for i, (t, d) in enumerate(zip(first["titles"], first["teasers"])))
    head = f"""<link rel="canonical" href="{a["url"]}">
<meta property="og:type" content="website">"""
    main = f"""<main class="gs-archive">
<h1>{e(first["heading"])}</h1>
<div class="gs-list">
{items}
</div>
<div class="pager"><a href="?p=1">1</a> <a href="?p=2">2</a> <a href="?p=3">3</a> <a href="?p=2">التالي</a></div>
{related_html({"related": rest}, "h4")}
</main>"""
    return sport_shell(first["heading"], head, main)


def maghreb_shell(title, head, main):
    name, host, _ = OUTLETS["raha"]
    body = f"""<div class="topbar"><span>Contact</span> <span>Publicité</span> <span>Version française</span></div>
<header><a class="logo" href="/">{name}</a>
<nav class="menu_principal"><ul>
{menu("raha")}
</ul></nav></header>
{main}
<footer><p>{name} - Journal électronique - Dir. de publication</p><p>جميع الحقوق محفوظة © 2026 <a href="/m">Mentions légales</a></p></footer>"""
    return page_shell(f"<title>{e(title)}</title>\n{head}", body, 'lang="fr-FR" dir="rtl"')


def maghreb(a):
    """«إقرأ أيضا» stands in paragraphs of the text, the tags are glued together, the author's life closes the page."""
    name, host, _ = OUTLETS["raha"]
    roles, cards, text, step = a.get("bodyRoles", {}), list(a.get("cards", [])), [], 2
    for i, paragraph in enumerate(a["body"]):
        item = roles.get(str(i)) == "list-item"
        text.append(f"<ul><li>{e(paragraph)}</li></ul>" if item else f"<p>{e(paragraph)}</p>")
        if cards and not item and i % 3 == step % 3:
            text.append(f'<p><strong>إقرأ أيضا : <a href="/a/{i}.html">{e(cards.pop(0))}</a></strong></p>')
    text += [f'<p><strong>إقرأ أيضا : <a href="/a/{i}.html">{e(c)}</a></strong></p>' for i, c in enumerate(cards)]
    lines = "\n".join(text).replace("</ul>\n<ul>", "\n")
    tags = "".join(f'<a href="/tag/{i}">{e(t)}</a>' for i, t in enumerate(a.get("tags", [])))
    writer = a.get("authorBox")
    life = f"""<div class="author_box"><img src="/a.jpg" alt=""><h4>{e(writer["name"])}</h4><p>{e(writer["text"])}</p><a href="/auteur/1">Tous ses articles</a></div>""" if writer else ""
    pictures = "\n".join(f'<div class="wp-caption"><img src="/p/{i}.jpg" alt=""><p class="wp-caption-text">{e(c["text"])}{optional(" ({})", c.get("photoCredit"))}</p></div>' for i, c in enumerate(a.get("captions", [])))
    head = f"""<link rel="canonical" href="{a["url"]}">
{social_meta(a, "raha", dates=False)}
<meta property="og:locale" content="fr_FR">"""
    main = f"""<div class="colonne_principale">
<div class="fil">{name} › {e(a["section"])}</div>
<h1 class="titre">{e(a["title"])}</h1>
<div class="infos"><span class="signature">{e(a["byline"])}</span><span class="date_pub">{e(a["publishedText"])}</span></div>
<div class="partage">Partager <a href="#f">Facebook</a> <a href="#w">WhatsApp</a> <a href="#i">Imprimer</a></div>
{pictures}
<div class="article_content">
{lines}
</div>
<div class="tags">Tags : {tags}</div>
{life}
<div class="partage bas">Partager cet article</div>
<div class="voir_aussi">
{related_html(a, "h3")}
</div>
<div class="commentaires"><h3>Commentaires (0)</h3><p>Soyez le premier à commenter.</p><p>تعاليق القراء لا تعبر بالضرورة عن رأي الجريدة</p></div>
</div>
<div class="colonne_laterale"><h3>Les plus lus</h3><ul>
{links(pick(a["page"], 5))}
</ul></div>"""
    return maghreb_shell(f'{a["title"]} - {name}', head, main)


def front_page(a):
    """Headlines by section, some with a line of text: no article."""
    name, host, _ = OUTLETS["raha"]
    top, *rest = a["related"]
    lead = "\n".join(f'<div class="une"><a href="/a/{i}.html"><img src="/u/{i}.jpg" alt=""></a><h2><a href="/a/{i}.html">{e(t)}</a></h2><p>{e(d)}</p></div>' for i, (t, d) in enumerate(zip(top["titles"], top["teasers"])))
    head = f"""<link rel="canonical" href="{a["url"]}">
<meta property="og:type" content="website">
<meta property="og:locale" content="fr_FR">"""
    main = f"""<div class="flash"><b>آخر ساعة</b> <a href="/a/9.html">{e(pick(a["page"], 1)[0])}</a></div>
<div class="a_la_une"><h3>{e(top["heading"])}</h3>
{lead}
</div>
<div class="rubriques">
{related_html({"related": rest}, "h3")}
</div>
<div class="newsletter">Newsletter : votre e-mail <button>OK</button></div>"""
    return maghreb_shell(f"{name} - Accueil", head, main)


PRINTERS = {
    "marsat": wire_marsat, "tamz": wire_tamz, "manar": wp_news, "ataba": amp, "hibr": blogger, "sariya": drupal,
    "lamma": aggregator, "daliya": win1256, "sada": crawl_text, "mirqab": wp_plain,
    "miraat": live, "shurfa": shurfa, "hudhud": script_heavy,
    "daftar": paywall, "ghafa": portal, "ghafa-sport": sport, "raha": maghreb,
}

# Pages without an article: gold "noArticle".
LISTINGS = {"raha": front_page, "ghafa-sport": tag_page}


def main():
    check = "--check" in sys.argv
    wanted = {a for a in sys.argv[1:] if not a.startswith("--")}
    stale = 0
    for gold in sorted((HERE / "gold").glob("*.json")):
        article = json.loads(gold.read_text(encoding="utf-8"))
        if wanted and article["page"] not in wanted:
            continue
        page = (LISTINGS if article.get("noArticle") else PRINTERS)[article["slug"]](article)
        page = re.sub(r"\n{2,}", "\n", page) if article["slug"] != "sada" else page
        data = page.encode("windows-1256" if article["slug"] == "daliya" else "utf-8")
        target = HERE / article["file"]
        if check:
            if not target.exists() or target.read_bytes() != data:
                print(f"{target.name} differs from its gold")
                stale += 1
        else:
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(data)
    sys.exit(1 if stale else 0)


if __name__ == "__main__":
    main()
