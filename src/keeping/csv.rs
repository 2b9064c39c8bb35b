//! A table as CSV: RFC 4180, in UTF-8 with a byte order mark, without which Excel takes Chinese for something else.

/// Writes rows of cells.
#[must_use]
pub fn write(rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            write_cell(cell, &mut text);
        }
        text.push_str("\r\n");
    }
    text
}

/// A program of tables would take a cell that begins so for a formula; with an apostrophe before it, it is a text.
/// Ours are names and dates: none begins so by right. (OWASP, "CSV Injection"; fullwidth forms are read alike.)
fn is_formula(cell: &str) -> bool {
    cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || cell.starts_with(['\t', '\r', '\n'])
}

fn write_cell(cell: &str, text: &mut String) {
    let guard = if is_formula(cell) { "'" } else { "" };
    if !cell.contains(['"', ',', '\r', '\n']) && guard.is_empty() {
        text.push_str(cell);
        return;
    }
    text.push('"');
    text.push_str(guard);
    for c in cell.chars() {
        text.push(c);
        if c == '"' {
            text.push('"');
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(cell: &str) -> String {
        let text = write(&[vec![cell.into()]]);
        text.strip_prefix('\u{feff}').and_then(|text| text.strip_suffix("\r\n")).expect("mark and end").into()
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        for (cell, written) in [
            ("", ""),
            ("杭州云集电子商务有限公司", "杭州云集电子商务有限公司"),
            ("A, B", "\"A, B\""),
            ("A \"B\"", "\"A \"\"B\"\"\""),
            ("A\nB", "\"A\nB\""),
        ] {
            assert_eq!(one(cell), written);
        }
    }

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1", "－1", "\r=1", "\n=1"] {
            assert_eq!(one(cell), format!("\"'{cell}\""), "{cell}");
        }
        assert_eq!(one("2015年3月"), "2015年3月");
    }

    #[test]
    fn rows_end_with_both_characters() {
        let rows = [vec!["a".into(), "b".into()], vec!["1".into(), "2".into()]];
        assert_eq!(write(&rows), "\u{feff}a,b\r\n1,2\r\n");
    }
}
