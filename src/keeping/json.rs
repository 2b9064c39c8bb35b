//! JSON (RFC 8259) as far as drafts and applicants have it: of numbers only whole ones are told.
//!
//! Of our own because it must weigh little and come late: what is called through a table, as the small libraries do, is of
//! the page's first load (tools/split.mjs).

use crate::applicant::Value;

/// A value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Json {
    /// An object, its names in their order.
    Object(Vec<(String, Json)>),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// A whole number.
    Number(u64),
    /// Yes or no.
    Bool(bool),
    /// Nothing.
    Null,
    /// Another number.
    Other,
}

/// Writes a value, without blanks.
pub fn write(text: &mut String, value: &Value<'_>) {
    match value {
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        // An applicant has levels, and no other numbers.
        Value::Number(number) => text.push_str(&(*number as i32).to_string()),
        Value::Text(value) => quoted(text, value),
        Value::List(values) => {
            text.push('[');
            for (place, value) in values.iter().enumerate() {
                text.push_str(if place > 0 { "," } else { "" });
                write(text, value);
            }
            text.push(']');
        }
        Value::Record(entries) => {
            text.push('{');
            for (place, (name, value)) in entries.iter().enumerate() {
                text.push_str(if place > 0 { "," } else { "" });
                quoted(text, name);
                text.push(':');
                write(text, value);
            }
            text.push('}');
        }
        Value::Null | Value::Other => text.push_str("null"),
    }
}

/// Writes a string (RFC 8259, 7).
pub(super) fn quoted(text: &mut String, value: &str) {
    text.push('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            '\n' => text.push_str("\\n"),
            '\0'..='\x1f' => {
                text.push_str("\\u00");
                let number = c as u8;
                text.extend([b'0' + (number >> 4), b"0123456789abcdef"[usize::from(number & 15)]].map(char::from));
            }
            c => text.push(c),
        }
    }
    text.push('"');
}

/// Nothing of ours is nested deeper, and foreign nesting must not take the stack.
const DEEPEST: usize = 32;

/// Reads a text; `None` where it is not JSON, or nested too deep.
#[must_use]
pub fn read(text: &str) -> Option<Json> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0)?;
    reader.blank();
    (reader.at == text.len()).then_some(value)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn blank(&mut self) {
        while matches!(self.next(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Is the next thing this character? Then it is gone past.
    fn is(&mut self, byte: u8) -> bool {
        self.blank();
        let is = self.next() == Some(byte);
        self.at += usize::from(is);
        is
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        self.blank();
        if depth > DEEPEST {
            return None;
        }
        match self.next()? {
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.string().map(Json::Text),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Option<Json> {
        self.at += 1;
        let mut entries = Vec::new();
        if self.is(b'}') {
            return Some(Json::Object(entries));
        }
        loop {
            self.blank();
            let name = self.string()?;
            self.is(b':').then_some(())?;
            entries.push((name, self.value(depth + 1)?));
            if self.is(b'}') {
                return Some(Json::Object(entries));
            }
            self.is(b',').then_some(())?;
        }
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        self.at += 1;
        let mut values = Vec::new();
        if self.is(b']') {
            return Some(Json::List(values));
        }
        loop {
            values.push(self.value(depth + 1)?);
            if self.is(b']') {
                return Some(Json::List(values));
            }
            self.is(b',').then_some(())?;
        }
    }

    fn string(&mut self) -> Option<String> {
        (self.next()? == b'"').then_some(())?;
        self.at += 1;
        let mut text = String::new();
        loop {
            let c = self.text[self.at..].chars().next()?;
            self.at += c.len_utf8();
            match c {
                '"' => return Some(text),
                '\\' => text.push(self.escaped()?),
                '\0'..='\x1f' => return None,
                c => text.push(c),
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let byte = self.next()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => {
                let first = self.unit()?;
                if !(0xd800..0xdc00).contains(&first) {
                    return char::from_u32(first);
                }
                // Characters beyond the first 65,536 are written as two.
                self.text[self.at..].starts_with("\\u").then_some(())?;
                self.at += 2;
                let second = self.unit()?.checked_sub(0xdc00).filter(|second| *second < 0x400)?;
                return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second);
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            number = number * 16 + char::from(self.next()?).to_digit(16)?;
            self.at += 1;
        }
        Some(number)
    }

    /// A number, or one of the three words. Of numbers, only whole ones are told.
    fn word(&mut self) -> Option<Json> {
        let from = self.at;
        while matches!(self.next(), Some(b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'+' | b'-' | b'.')) {
            self.at += 1;
        }
        let word = &self.text[from..self.at];
        let is_number = word.bytes().any(|b| b.is_ascii_digit())
            && word.bytes().all(|b| matches!(b, b'0'..=b'9' | b'e' | b'E' | b'+' | b'-' | b'.'));
        // 3.0 is 3.
        let digits = word.strip_suffix(".0").unwrap_or(word);
        let whole = digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
        match word {
            "true" => Some(Json::Bool(true)),
            "false" => Some(Json::Bool(false)),
            "null" => Some(Json::Null),
            _ if is_number => Some(whole.map_or(Json::Other, Json::Number)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_with_their_escapes() {
        for (text, read_as) in [
            (r#""a\"\\\/\n\t\r\b\f""#, "a\"\\/\n\t\r\u{8}\u{c}"),
            (r#""\u7535\u5b50""#, "电子"),
            (r#""\ud83d\ude00😀""#, "😀😀"),
        ] {
            assert_eq!(read(text), Some(Json::Text(read_as.into())), "{text}");
        }
        for none in [r#""\ud83d""#, r#""\ude00""#, r#""\x""#, r#""\u12""#, "\"a", "\"\n\"", r#""\ud83d\u0041""#] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let texts = vec![Value::Text("a\"\\\n\u{1}电"), Value::Null, Value::Bool(true), Value::Number(3.0)];
        let value = Value::Record(vec![("a", Value::List(texts)), ("b", Value::Record(vec![]))]);
        let mut text = String::new();
        write(&mut text, &value);
        assert_eq!(text, "{\"a\":[\"a\\\"\\\\\\n\\u0001电\",null,true,3],\"b\":{}}");
        let list = vec![Json::Text("a\"\\\n\u{1}电".into()), Json::Null, Json::Bool(true), Json::Number(3)];
        assert_eq!(
            read(&text),
            Some(Json::Object(vec![("a".into(), Json::List(list)), ("b".into(), Json::Object(vec![]))]))
        );
    }

    #[test]
    fn what_is_no_json_is_none() {
        for none in ["", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "[1,]", "[1 2]", "tru", "1a", "{} {}", "{a:1}"] {
            assert_eq!(read(none), None, "{none}");
        }
        let list = vec![Json::Number(1), Json::Other, Json::List(vec![]), Json::Object(vec![]), Json::Null];
        assert_eq!(read(" [ 1 , -2.5e3 , [ ] , { } , null ] "), Some(Json::List(list)));
        assert_eq!(read("[3.0,3.5]"), Some(Json::List(vec![Json::Number(3), Json::Other])));
        assert_eq!(read("[true,false]"), Some(Json::List(vec![Json::Bool(true), Json::Bool(false)])));
        assert_eq!(read("{\"a\":12}"), Some(Json::Object(vec![("a".into(), Json::Number(12))])));
        assert_eq!(read(&"[".repeat(1_000_000)), None);
    }
}
