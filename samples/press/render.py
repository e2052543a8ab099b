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


PRINTERS = {
    "marsat": wire_marsat, "tamz": wire_tamz, "manar": wp_news, "ataba": amp, "hibr": blogger, "sariya": drupal,
    "lamma": aggregator, "daliya": win1256, "sada": crawl_text, "mirqab": wp_plain,
}


def main():
    check = "--check" in sys.argv
    wanted = {a for a in sys.argv[1:] if not a.startswith("--")}
    stale = 0
    for gold in sorted((HERE / "gold").glob("*.json")):
        article = json.loads(gold.read_text(encoding="utf-8"))
        if wanted and article["page"] not in wanted:
            continue
        page = PRINTERS[article["slug"]](article)
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
