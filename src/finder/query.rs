//! What was typed, as tokens: letters, and characters by their numbers.

use super::{data, plain};

/// No name is longer in syllables; a longer query finds nothing.
pub const MOST: usize = 63;

/// One letter or one character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Token {
    /// A letter of pinyin, in lower case, ü as v.
    Letter(u8),
    /// A character that stands in some name.
    Known(u16),
    /// Any other.
    Unknown,
}

/// What was typed, and how wrong a name may be for it.
pub struct Query {
    /// At most [`MOST`].
    pub tokens: Vec<Token>,
    /// How many of them are letters.
    pub letters: usize,
    /// The most that may be wrong, in the units of `align`.
    pub budget: u8,
}

impl Query {
    /// Reads a query; `None` where there is nothing to look for, or more than any name has.
    pub fn read(text: &str) -> Option<Query> {
        let mut tokens = Vec::new();
        for c in text.chars().flat_map(folded).filter(|&c| !is_passed_over(c)) {
            if tokens.len() == MOST {
                return None;
            }
            tokens.push(token(c));
        }
        let letters = tokens.iter().filter(|token| matches!(token, Token::Letter(_))).count();
        let budget = budget(letters, tokens.len() - letters);
        (!tokens.is_empty()).then_some(Query { tokens, letters, budget })
    }

    /// The query without these characters at its end, where others stand before them.
    pub fn without(mut self, suffix: &str) -> Query {
        let end: Vec<Token> = suffix.chars().map(token).collect();
        if self.tokens.len() > end.len() && self.tokens.ends_with(&end) {
            self.tokens.truncate(self.tokens.len() - end.len());
            self.budget = budget(self.letters, self.tokens.len() - self.letters);
        }
        self
    }
}

fn token(c: char) -> Token {
    match c {
        'a'..='z' => Token::Letter(c as u8),
        _ => data::number(c).map_or(Token::Unknown, Token::Known),
    }
}

/// One letter wrong from 4 on, two from 8; a character counts for three letters. Of two characters
/// one may be another that sounds alike.
fn budget(letters: usize, characters: usize) -> u8 {
    use super::align::{ALIKE_SOUTHERN, LETTER, MOST};
    match (letters, letters + 3 * characters) {
        (_, 0..4) => 0,
        (0, 4..8) => ALIKE_SOUTHERN,
        (_, 4..8) => LETTER,
        _ => MOST,
    }
}

/// White space, and what is written between syllables or words.
fn is_passed_over(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\'' | '’' | '‘' | '`' | '-' | '·' | '•' | '_' | '.' | ',')
        || plain::is_mark(c)
}

/// Fullwidth letters as plain ones, capitals as small ones, vowels without their tones.
fn folded(c: char) -> impl Iterator<Item = char> {
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    let c = match c {
        'ā' | 'á' | 'ǎ' | 'à' | 'Ā' | 'Á' | 'Ǎ' | 'À' => 'a',
        'ē' | 'é' | 'ě' | 'è' | 'Ē' | 'É' | 'Ě' | 'È' | 'ê' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' | 'Ō' | 'Ó' | 'Ǒ' | 'Ò' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' => 'u',
        'ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' | 'Ü' => 'v',
        _ => c,
    };
    // A tone as a mark of its own.
    (!('\u{300}'..='\u{36f}').contains(&c)).then_some(c.to_ascii_lowercase()).into_iter()
}
