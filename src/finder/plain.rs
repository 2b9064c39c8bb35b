//! A query held against a name character by character.

use super::data;
use super::query::Token;

/// How a name matches; the first is the best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Plain {
    /// It is the query.
    Equal,
    /// It begins with it.
    Begins,
    /// The query stands in it.
    Contains,
    /// All characters of the query stand in it in their order, the first at its beginning.
    OrderedFromStart,
    /// All characters of the query stand in it in their order.
    Ordered,
}

/// Punctuation of names, which nobody has to type.
pub fn is_mark(c: char) -> bool {
    matches!(c, '、' | '，')
}

/// Compares; punctuation in the name is passed over.
pub fn compare(name: &[u16], query: &[Token]) -> Option<Plain> {
    let (mut run, mut start, mut length) = (0, 0, 0);
    let (mut ordered, mut first) = (0, 0);
    for &code in name.iter().filter(|&&code| !is_mark(data::character(code))) {
        if query.get(ordered).is_some_and(|token| is(code, *token)) {
            first = if ordered == 0 { length } else { first };
            ordered += 1;
        }
        length += 1;
    }
    if ordered < query.len() {
        return None;
    }
    let own: Vec<u16> = name.iter().copied().filter(|&code| !is_mark(data::character(code))).collect();
    while run < query.len() && start + query.len() <= length {
        run = own[start..].iter().zip(query).take_while(|(code, token)| is(**code, **token)).count();
        start += 1;
    }
    Some(match (run == query.len(), start) {
        (true, 1) if length == query.len() => Plain::Equal,
        (true, 1) => Plain::Begins,
        (true, _) => Plain::Contains,
        _ if first == 0 => Plain::OrderedFromStart,
        // Two characters far apart somewhere in a name are chance.
        _ if query.len() < 3 => return None,
        _ => Plain::Ordered,
    })
}

/// Is the character of a name the token? Letters in names stand for themselves, small or not.
fn is(code: u16, token: Token) -> bool {
    match token {
        Token::Known(number) => number == code,
        Token::Letter(letter) => data::character(code).to_ascii_lowercase() == char::from(letter),
        Token::Unknown => false,
    }
}
