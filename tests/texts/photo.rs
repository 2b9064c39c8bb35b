//! What is said of photos: each check, status and reason has a sentence of its own, in both languages.

use super::Language::{self, En, Zh};
use super::characters::is_chinese;
use super::none;
use super::source::{File, files, literals, without_tests};
use baokao::photo::header::Format;
use baokao::photo::report::{Check, Fact, Facts, Report, Status};
use baokao::photo::{Change, Refusal, Stage, Unreadable};
use baokao::text::photo as text;
use std::collections::{BTreeMap, BTreeSet};

const STATUSES: [Status; 4] = [Status::Pass, Status::Warn, Status::Fail, Status::Skipped];
const FORMATS: [Format; 8] =
    [Format::Jpeg, Format::Png, Format::Webp, Format::Heic, Format::Gif, Format::Bmp, Format::Tiff, Format::Unknown];
const UNREADABLE: [Unreadable; 5] =
    [Unreadable::Empty, Unreadable::TooLarge, Unreadable::TooManyPixels, Unreadable::Unsupported, Unreadable::Damaged];

/// The checks, and the reasons for which each warns or fails and for which it is skipped, as their sources have them.
fn reasons() -> BTreeMap<&'static str, (BTreeSet<&'static str>, BTreeSet<&'static str>)> {
    let sources = files("src/photo", ".rs");
    let of = |path: &str| sources.iter().find(|file| file.path == path).expect(path).text.clone();
    let troubles = following(without_tests(&of("src/photo/decode/mod.rs")), "=> \"");
    assert_eq!(troubles, BTreeSet::from(["damaged", "format", "kind", "scans", "truncated"]));
    let checks =
        sources.iter().filter(|file| file.path.starts_with("src/photo/checks/") && !file.path.ends_with("mod.rs"));
    checks
        .map(|File { path, text }| {
            let code = without_tests(text);
            let id = id_of(path);
            assert!(literals(code).iter().any(|(_, literal)| *literal == id), "{path} is not the check {id}");
            let mut skipped = following(code, "skipped(ID, \"");
            skipped.extend(following(code, "(Status::Skipped, Some(\""));
            let mut found: BTreeSet<_> = following(code, "ome(\"").difference(&skipped).copied().collect();
            if code.contains("no_pixels(ID") {
                skipped.extend(&troubles);
            }
            if code.contains("Some(trouble.word())") {
                found.extend(&troubles);
            }
            (id, (found, skipped))
        })
        .collect()
}

/// `file_size.rs` has the check `fileSize`.
fn id_of(path: &str) -> &'static str {
    let stem = path.rsplit('/').next().and_then(|name| name.strip_suffix(".rs")).expect("a Rust file");
    let mut words = stem.split('_');
    let first = words.next().unwrap_or_default().to_string();
    let id = words.fold(first, |id, word| id + &word[..1].to_uppercase() + &word[1..]);
    id.leak()
}

/// The words after a mark, up to the quote.
fn following(code: &str, mark: &str) -> BTreeSet<&'static str> {
    let words = code.split(mark).skip(1).filter_map(|rest| rest.split('"').next());
    words.map(|word| &*word.to_string().leak()).collect()
}

/// A check with every figure that any has.
fn check(id: &'static str, status: Status, reason: Option<&'static str>) -> Check {
    let numbers = [
        ("width", 200.0),
        ("height", 260.0),
        ("burnt", 0.23),
        ("crushed", 0.31),
        ("quality", 55.0),
        ("faces", 2.0),
        ("across", 0.3),
        ("down", 0.5),
        ("headroom", 0.0),
        ("tilt", -12.4),
        ("edges", 2.0),
    ];
    let mut measured: Facts = numbers.map(|(name, number)| (name, Fact::Number(number))).to_vec();
    measured.extend([("on", Fact::Word("face")), ("format", Fact::Word("heic"))]);
    let range = |name, from, to| (name, Fact::Range(from, to));
    let required = vec![range("across", 0.42, 0.58), range("down", 0.34, 0.62), range("headroom", 0.01, 0.28)];
    Check { id, status, reason, measured, required }
}

/// The same of a paper.
fn of_paper(mut check: Check) -> Check {
    check.measured.retain(|(name, _)| *name != "on");
    check.measured.extend([("on", Fact::Word("whole")), ("contrast", Fact::Number(20.0))]);
    check.required.push(("png", Fact::Flag(true)));
    check
}

fn report(format: Format, bytes: usize) -> Report {
    Report { verdict: Status::Fail, fixable: true, format, bytes, size: None, dpi: None, checks: Vec::new() }
}

/// What is wrong with a sentence.
fn fault_of(language: Language, text: &str) -> Option<String> {
    const LATIN: [&str; 13] =
        ["JPG", "JPEG", "PNG", "WebP", "HEIC", "HEIF", "GIF", "BMP", "TIFF", "KB", "MB", "CMYK", "iPhone"];
    let words = |text: &str| -> Vec<String> {
        let letters = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
        letters.map(str::to_string).collect()
    };
    let points = |text: &str| text.char_indices().filter(|(_, c)| *c == '.').map(|(at, _)| at).collect::<Vec<_>>();
    let in_number = |at: &usize| text[at + 1..].starts_with(|c: char| c.is_ascii_digit());
    let lower = text.to_lowercase();
    let why = match language {
        _ if text.is_empty() || text.trim() != text || text.contains("  ") => "is empty or has blanks too many",
        _ if text.contains(['{', '}']) => "has a place that is not filled",
        _ if text.contains(['!', '！']) => "shouts",
        _ if ["皮肤", "肤", "漂亮", "skin", "beautiful", "ugly"].iter().any(|word| lower.contains(word)) => {
            "speaks of looks"
        }
        En if text.contains(is_chinese) => "has Chinese in it",
        Zh if words(text).iter().any(|word| !LATIN.contains(&&**word)) => "has Latin words in it",
        Zh if text.contains([',', ';', ':', '(', ')']) || !points(text).iter().all(in_number) => {
            "has half-width punctuation"
        }
        _ => return None,
    };
    Some(format!("{} {text:?} {why}", language.tag()))
}

fn ends_as_a_sentence(text: &str) -> bool {
    text.ends_with(['。', '.'])
}

/// What is said of a check of which nothing is known but how it came out.
fn only(language: Language, check: &Check) -> String {
    let bare = Check { reason: Some("newWord"), measured: Vec::new(), ..check.clone() };
    let other = Check { id: "newCheck", ..bare };
    text::said(language, &report(Format::Jpeg, 0), &other)
        .replace(text::name(language, "newCheck"), text::name(language, check.id))
}

#[test]
fn the_sources_give_the_reasons() {
    let reasons = reasons();
    let known = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/photos/reports.json"));
    let known: serde_json::Value = serde_json::from_str(&known.expect("the reports")).expect("JSON");
    assert_eq!(reasons.len(), 11, "{reasons:?}");
    for (photo, report) in known.as_object().expect("reports") {
        for (id, said) in report["checks"].as_object().into_iter().flatten() {
            let Some(reason) = said[1].as_str() else { continue };
            let (found, skipped) = &reasons[&**id];
            let listed = if said[0] == "skipped" { skipped } else { found };
            assert!(listed.contains(reason), "{photo}: {id} {reason}");
        }
    }
}

#[test]
fn every_check_status_and_reason_has_a_sentence() {
    let mut faults = Vec::new();
    for (id, (found, skipped)) in &reasons() {
        let all = found.iter().chain(skipped).copied().map(Some).chain([None, Some("newWord")]);
        for (reason, status) in all.flat_map(|reason| STATUSES.map(|status| (reason, status))) {
            for (format, bytes) in [(Format::Jpeg, 35_000), (Format::Unknown, 90_000), (Format::Heic, 3_200_000)] {
                let one = check(id, status, reason);
                let bare = Check { measured: Vec::new(), required: Vec::new(), ..one.clone() };
                for (language, one) in Language::ALL
                    .into_iter()
                    .flat_map(|language| [one.clone(), of_paper(one.clone()), bare.clone()].map(|one| (language, one)))
                {
                    let said = text::said(language, &report(format, bytes), &one);
                    faults.extend(fault_of(language, &said));
                    assert!(ends_as_a_sentence(&said), "{said}");
                    let advice = text::advice(language, &one);
                    assert_eq!(advice.is_some(), matches!(status, Status::Warn | Status::Fail), "{id} {reason:?}");
                    faults.extend(advice.and_then(|advice| fault_of(language, advice)));
                    assert!(advice.is_none_or(ends_as_a_sentence), "{advice:?}");
                }
            }
        }
    }
    none(&faults);
}

/// A new reason fails here until there is a sentence for it.
#[test]
fn every_reason_has_a_sentence_of_its_own() {
    let mut faults = Vec::new();
    for (id, (found, skipped)) in &reasons() {
        let failing = [Status::Warn, Status::Fail].map(|status| (status, found));
        for (status, reasons) in failing.into_iter().chain([(Status::Skipped, skipped)]) {
            for language in Language::ALL {
                let said = |reason: &&'static str| {
                    let one = check(id, status, Some(reason));
                    (text::said(language, &report(Format::Heic, 40_500), &one), only(language, &one))
                };
                let each: Vec<_> = reasons.iter().map(|reason| (reason, said(reason))).collect();
                faults.extend(each.iter().filter(|(_, (said, only))| said == only).map(|(reason, _)| {
                    format!("{id} {}: no sentence for {reason} in {}", status.word(), language.tag())
                }));
                let different: BTreeSet<_> = each.iter().map(|(_, (said, _))| said).collect();
                assert_eq!(different.len(), each.len(), "{id} says the same twice: {each:?}");
            }
        }
    }
    none(&faults);
}

#[test]
fn what_passes_is_said_of_each_check() {
    for (id, _) in reasons() {
        for language in Language::ALL {
            let one = check(id, Status::Pass, None);
            assert_ne!(text::said(language, &report(Format::Jpeg, 60_000), &one), only(language, &one), "{id}");
            assert_ne!(text::name(language, id), text::name(language, "newCheck"), "{id}");
        }
    }
}

#[test]
fn the_visitors_figures_are_said() {
    let said = |id, status, reason, bytes| {
        let report = report(Format::Heic, bytes);
        (text::said(Zh, &report, &check(id, status, reason)), text::said(En, &report, &check(id, status, reason)))
    };
    let size = |bytes, status| said("fileSize", status, None, bytes).0;
    assert_eq!(size(35_000, Status::Fail), "文件大小 35 KB，太小了，要求 40 到 80 KB。");
    assert_eq!(size(7, Status::Fail), "文件大小 0.1 KB，太小了，要求 40 到 80 KB。");
    assert_eq!(size(39_999, Status::Fail), "文件大小 39.9 KB，太小了，要求 40 到 80 KB。");
    assert_eq!(size(81_921, Status::Fail), "文件大小 81.9 KB，太大了，要求 40 到 80 KB。");
    assert_eq!(size(3_250_000, Status::Fail), "文件大小 3.2 MB，太大了，要求 40 到 80 KB。");
    assert_eq!(size(80_000, Status::Pass), "文件大小 80 KB，符合 40 到 80 KB 的要求。");
    for (bytes, right, wrong) in [
        (40_000, "40 KB", "39 KB"),
        (40_959, "40.9 KB", "39.9 KB"),
        (80_001, "78.2 KB", "80.1 KB"),
        (81_920, "80 KB", "82 KB"),
    ] {
        let (zh, en) = said("fileSize", Status::Warn, Some("dependsOnCounting"), bytes);
        let asked = "KB 有两种算法：按一种算，文件是 RIGHT，符合 40 到 80 KB 的要求；按另一种算是 WRONG，不符合。";
        assert_eq!(zh, asked.replace("RIGHT", right).replace("WRONG", wrong));
        assert!(en.contains(&format!("has {right}, within")) && en.contains(&format!("has {wrong}, which")), "{en}");
    }
    for (id, status, reason, zh, en) in [
        ("format", Status::Fail, None, "这个文件是 HEIC 格式，要求是 JPG", "this file is HEIC; a JPG"),
        ("dimensions", Status::Fail, Some("small"), "200 × 260 像素，太小了", "200 × 260 pixels is too small"),
        ("dimensions", Status::Fail, Some("small"), "至少要 295 × 413 像素", "at least 295 × 413"),
        ("compression", Status::Warn, Some("strong"), "品质约为 55（最高 100，70 以上", "about 55 of 100, where 70"),
        ("exposure", Status::Warn, Some("burnt"), "约有 23% 的地方太亮", "About 23% of"),
        ("exposure", Status::Warn, Some("dark"), "约有 31% 的地方很暗", "About 31% of"),
        ("face", Status::Warn, Some("tilted"), "歪了约 12 度", "about 12 degrees"),
        ("face", Status::Fail, Some("several"), "有 2 张脸", "are 2 faces"),
        ("face", Status::Warn, Some("notCentred"), "偏左", "to the left"),
        ("face", Status::Warn, Some("headroom"), "留的空太少", "too little room"),
        ("face", Status::Warn, Some("notFound"), "没有找到人脸，请自己核对", "No face was found; please check"),
        ("sharpness", Status::Warn, Some("blurredOrSmoothed"), "脸部的细节偏少", "detail on the face"),
        ("frame", Status::Warn, Some("cutOff"), "只找到 2 条边", "Only 2 edges"),
    ] {
        let found = said(id, status, reason, 60_000);
        assert!(found.0.contains(zh) && found.1.contains(en), "{found:?}");
    }
}

#[test]
fn a_face_is_told_where_it_lies() {
    let said = |name: &'static str, value: f64, reason| {
        let mut one = check("face", Status::Warn, Some(reason));
        one.measured.retain(|(own, _)| !["across", "down", "headroom"].contains(own));
        let middle = [("across", 0.5), ("down", 0.5), ("headroom", 0.1)];
        let moved = middle.map(|(own, usual)| (own, Fact::Number(if own == name { value } else { usual })));
        one.measured.extend(moved);
        text::said(Zh, &report(Format::Jpeg, 60_000), &one)
    };
    assert_eq!(said("across", 0.3, "notCentred"), "脸不在正中，偏左了。");
    assert_eq!(said("across", 0.7, "notCentred"), "脸不在正中，偏右了。");
    assert_eq!(said("down", 0.2, "notCentred"), "脸的位置偏高。");
    assert_eq!(said("down", 0.8, "notCentred"), "脸的位置偏低。");
    assert_eq!(said("headroom", 0.0, "headroom"), "头顶上方留的空太少。");
    assert_eq!(said("headroom", 0.4, "headroom"), "头顶上方留的空太多。");
}

#[test]
fn a_repair_is_promised_where_it_mends() {
    let promised = |id, status, reason| {
        text::advice(Zh, &check(id, status, reason)).is_some_and(|advice| advice.contains("会满足这一项"))
    };
    assert!(promised("fileSize", Status::Fail, None));
    assert!(promised("integrity", Status::Warn, Some("cmyk")));
    for reason in ["small", "ratio", "smallAndRatio"] {
        assert!(promised("dimensions", Status::Fail, Some(reason)), "{reason}");
    }
    assert!(!promised("compression", Status::Fail, Some("strong")));
    assert!(!promised("integrity", Status::Fail, Some("truncated")));
    for (format, mends) in [(Format::Png, true), (Format::Webp, true), (Format::Heic, false), (Format::Gif, false)] {
        let measured = vec![("format", Fact::Word(format.word()))];
        let one = Check { measured, ..check("format", Status::Fail, None) };
        let advice = |one: &Check| text::advice(Zh, one).unwrap_or_default().to_string();
        assert_eq!(advice(&one).contains("会满足这一项"), mends, "{format:?}");
        assert!(!advice(&of_paper(one)).contains("会满足这一项"), "papers are not repaired");
    }
}

#[test]
fn every_change_has_a_sentence_of_its_own() {
    let number = Fact::Number;
    let list = |numbers: &[f64]| Fact::List(numbers.to_vec());
    let (large, small) = (list(&[1200.0, 1600.0]), list(&[295.0, 413.0]));
    let crop = (list(&[0.0, 0.0, 1200.0, 1600.0]), list(&[30.0, 40.0, 1000.0, 1400.0]));
    let cases = [
        ("orientation", number(6.0), number(1.0), "照片转正了"),
        ("metadata", Fact::Word("exif"), Fact::Nothing, "地点、时间和手机型号"),
        ("colour", Fact::Word("profile"), Fact::Word("sRGB"), "通用的标准"),
        ("crop", crop.0, crop.1, "从 1200 × 1600 像素里裁出了 1000 × 1400 像素"),
        ("resize", large, small.clone(), "从 1200 × 1600 像素缩小到了 295 × 413 像素"),
        ("upscale", list(&[150.0, 210.0]), small, "从 150 × 210 像素放大到了 295 × 413 像素；只是变大，不会更清楚"),
        ("whiten", number(221.0), number(255.0), "人没有改动"),
        ("encode", Fact::Word("png"), number(92.0), "由 PNG 格式转成了 JPG 格式，品质 92"),
        ("encode", Fact::Word("jpeg"), number(92.0), "重新存成了 JPG 格式，品质 92"),
        ("pad", number(35_260.0), number(40_960.0), "从 35.2 KB 补到了 40.9 KB；画面没有变"),
    ];
    let made: BTreeSet<&str> = files("src/photo/fix", ".rs")
        .iter()
        .flat_map(|file| {
            let code: String = file.text.split_whitespace().collect();
            ["Change{id:\"", "change(\"", "{\""].into_iter().flat_map(|mark| following(&code, mark)).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(made, cases.iter().map(|(id, ..)| *id).collect());
    let mut seen = BTreeSet::new();
    for (id, from, to, zh) in cases {
        let said = |language, from, to| text::change(language, &Change { id, from, to });
        assert!(said(Zh, from.clone(), to.clone()).contains(zh), "{}", said(Zh, from, to));
        for language in Language::ALL {
            let one = said(language, from.clone(), to.clone());
            none(&fault_of(language, &one).into_iter().collect::<Vec<_>>());
            assert!(ends_as_a_sentence(&one) && seen.insert(one));
            // Facts of another kind than the repair gives.
            none(&fault_of(language, &said(language, Fact::Nothing, Fact::Flag(true))).into_iter().collect::<Vec<_>>());
        }
    }
    let unknown = Change { id: "newChange", from: Fact::Nothing, to: Fact::Nothing };
    assert_eq!(text::change(Zh, &unknown), "另外还有一处改动。");
}

#[test]
fn every_other_word_has_a_text() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let mut texts = Vec::new();
        for format in FORMATS {
            texts.push(text::format(language, format).to_string());
            texts.extend(UNREADABLE.map(|reason| text::unreadable(language, reason, format)));
        }
        let refusals = [Refusal::NotNearlyWhite, Refusal::NoFace, Refusal::Uneven, Refusal::OutlineUnclear];
        texts.extend(refusals.map(|one| text::refusal(language, one).into()));
        let stages = [Stage::Decode, Stage::Face, Stage::Measure, Stage::Render, Stage::Encode, Stage::Review];
        texts.extend(stages.map(|one| text::stage(language, one).into()));
        faults.extend(texts.iter().filter_map(|text| fault_of(language, text)));
    }
    none(&faults);
    let said = |reason, format| text::unreadable(Zh, reason, format);
    assert!(said(Unreadable::TooLarge, Format::Jpeg).contains("30 MB"));
    assert!(said(Unreadable::Unsupported, Format::Heic).contains("兼容性最佳"));
    assert!(said(Unreadable::Unsupported, Format::Gif).contains("GIF 格式"));
    assert!(said(Unreadable::Unsupported, Format::Jpeg).contains("存法少见"));
    assert!(said(Unreadable::Unsupported, Format::Unknown).contains("认不出"));
}
