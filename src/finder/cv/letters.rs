//! Characters of a pasted line, one for one as they are compared: halfwidth, in small letters, one dash for all dashes.

/// One character.
pub fn fold(c: char) -> char {
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    match c {
        '–' | '—' | '―' | '−' | '‐' | '‑' | '─' | 'ー' => '-',
        '〜' | '∼' | '˜' => '~',
        '\t' => '\t',
        _ if c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}' => ' ',
        _ => c.to_ascii_lowercase(),
    }
}

/// Does a text stand at a place?
pub fn stands(line: &[char], at: usize, text: &str) -> bool {
    let mut rest = line.get(at..).unwrap_or_default().iter();
    text.chars().all(|c| rest.next() == Some(&c))
}

/// The same, and no letter around it.
pub fn word_stands(line: &[char], at: usize, word: &str) -> bool {
    let end = at + word.chars().count();
    let bounded = at == 0 || !line[at - 1].is_ascii_alphabetic();
    bounded && stands(line, at, word) && !line.get(end).is_some_and(char::is_ascii_alphabetic)
}

/// The first place from `at` on that is no space.
pub fn after_spaces(line: &[char], at: usize) -> usize {
    let spaces = line.get(at..).unwrap_or_default().iter().take_while(|c| **c == ' ').count();
    at + spaces
}

/// A run of digits as a number, and how many there are; none where no digit stands.
pub fn digits(line: &[char], at: usize) -> Option<(u32, usize)> {
    let run = line.get(at..)?.iter().map_while(|c| c.to_digit(10));
    let (number, length) = run.fold((0_u32, 0), |(sum, length), digit| (with_digit(sum, digit), length + 1));
    if length > 0 { Some((number, length)) } else { numerals(line, at) }
}

/// The same of 二〇一九 and 十二.
fn numerals(line: &[char], at: usize) -> Option<(u32, usize)> {
    let run = line[at..].iter().map_while(|c| "〇一二三四五六七八九十零○".chars().position(|one| one == *c));
    let (mut number, mut length) = (0, 0);
    for numeral in run {
        number = match numeral {
            0 | 11 | 12 if length > 0 => with_digit(number, 0),
            1..10 if number > 0 && number % 10 == 0 && line[at + length - 1] == '十' => number + numeral as u32,
            1..10 => with_digit(number, numeral as u32),
            10 if length == 0 => 10,
            10 => number.saturating_mul(10),
            _ => return None,
        };
        length += 1;
    }
    (length > 0).then_some((number, length))
}

fn with_digit(number: u32, digit: u32) -> u32 {
    number.saturating_mul(10).saturating_add(digit)
}

/// Is it part of a word, and no sign? Without Unicode's tables: what is wrongly taken for a letter does no harm here.
pub fn is_letter(c: char) -> bool {
    let sign =
        matches!(c, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2e7f}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{ffff}');
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { !sign }
}
