//! What was typed, less what no name has: remarks, levels, whose shop it was.

/// No title is longer.
const LONGEST: usize = 16;
/// One character says nothing.
const SHORTEST: usize = 2;

/// What stands before a remark in parentheses, and each of several names; nothing where it is one name alone.
pub fn without_remarks(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(['(', '（', ')', '）', '[', '【', '/', '／', '、', '，', ',', '；', ';', '+', '＋', '&']);
    parts.map(str::trim).filter(move |part| !part.is_empty() && part.len() < text.len())
}

/// What everybody calls otherwise: as pinyin it would be the beginning of 爱尔兰语.
pub fn written_out(text: &str) -> Option<&'static str> {
    text.trim().eq_ignore_ascii_case("ai").then_some("人工智能")
}

/// The beginnings and the ends of a text that is no pinyin, the longest first, two of each length. Two characters are
/// a word where as many have gone: 客服 of 淘宝客服, not 务员 of 业务员.
pub fn pieces(text: &str) -> Vec<[&str; 2]> {
    let text = text.trim();
    let count = text.chars().count();
    if text.is_ascii() || count > LONGEST {
        return Vec::new();
    }
    let place = |number: usize| text.char_indices().nth(number).map_or(text.len(), |(place, _)| place);
    let lengths = (SHORTEST..count).rev().filter(|length| *length > SHORTEST || count >= 2 * SHORTEST);
    lengths.map(|length| [&text[..place(length)], &text[place(count - length)..]]).collect()
}
