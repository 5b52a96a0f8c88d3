//! Which parts of a file are words for people.

use std::ops::Range;
use std::path::Path;

/// Tables that hold official names, which stay as they were published.
const OFFICIAL_TABLES: [&str; 2] = ["items.tsv", "twins.tsv"];
/// The names, and a list whose commas separate.
const LEFT_ALONE: [&str; 3] = ["name", "main_item", "audience"];
const ON_PURPOSE: &str = "// half-width on purpose";

/// The byte ranges to look at, each a piece of text that stands for itself.
pub(super) fn for_people(file: &Path, content: &str) -> Vec<Range<usize>> {
    if file.extension().is_some_and(|ending| ending == "rs") {
        return string_contents(content);
    }
    if OFFICIAL_TABLES.iter().any(|table| file.ends_with(table)) {
        return cells_of_prose(content);
    }
    lines(content).collect()
}

fn lines(content: &str) -> impl Iterator<Item = Range<usize>> {
    content.split_inclusive('\n').scan(0, |start, line| {
        let range = *start..*start + line.len();
        *start = range.end;
        Some(range)
    })
}

fn cells_of_prose(table: &str) -> Vec<Range<usize>> {
    // Tables begin with remarks on what they are.
    let header = table
        .lines()
        .find(|line| !line.starts_with('#'))
        .unwrap_or_default();
    let header: Vec<&str> = header.split('\t').collect();
    let mut cells = Vec::new();
    for line in lines(table) {
        let mut start = line.start;
        for (column, cell) in table[line].split('\t').enumerate() {
            if !header
                .get(column)
                .is_some_and(|name| LEFT_ALONE.contains(name))
            {
                cells.push(start..start + cell.len());
            }
            start += cell.len() + 1;
        }
    }
    cells
}

/// What stands between the quotes of Rust's string literals, raw ones included, comments left out.
fn string_contents(source: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < source.len() {
        let rest = &source[at..];
        at += if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(length) = character_literal(rest) {
            length
        } else if let Some((opening, closing)) = raw_quotes(&source[..at], rest) {
            let length = rest[opening..]
                .find(&closing)
                .unwrap_or(rest.len() - opening);
            found.push(at + opening..at + opening + length);
            opening + length + closing.len()
        } else if let Some(inside) = rest.strip_prefix('"') {
            let length = plain_length(inside);
            found.push(at + 1..at + 1 + length);
            length + 2
        } else {
            rest.chars().next().map_or(1, char::len_utf8)
        };
    }
    found.retain(|range| !line_around(source, range).contains(ON_PURPOSE));
    found
}

/// The length of a character literal such as `'"'`, which would look like a string's beginning.
fn character_literal(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    if let Some(escaped) = inside.strip_prefix('\\') {
        let skipped = escaped.chars().next()?.len_utf8();
        return Some(2 + skipped + escaped[skipped..].find('\'')? + 1);
    }
    let length = inside.chars().next()?.len_utf8();
    inside[length..].starts_with('\'').then_some(length + 2)
}

/// For `r"` or `r##"`: how long the opening is, and what closes it.
fn raw_quotes(before: &str, rest: &str) -> Option<(usize, String)> {
    let part_of_a_name = |character: char| character.is_alphanumeric() || character == '_';
    // The b of `br"` is a prefix, the r of `for"` the end of a name.
    let name = before.strip_suffix('b').unwrap_or(before);
    if name.ends_with(part_of_a_name) {
        return None;
    }
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..]
        .starts_with('"')
        .then(|| (hashes + 2, format!("\"{}", "#".repeat(hashes))))
}

/// How far an ordinary string goes before its closing quote.
fn plain_length(inside: &str) -> usize {
    let mut escaped = false;
    let closing = inside.find(|character| {
        let closes = character == '"' && !escaped;
        escaped = character == '\\' && !escaped;
        closes
    });
    closing.unwrap_or(inside.len())
}

fn line_around<'a>(source: &'a str, range: &Range<usize>) -> &'a str {
    let start = source[..range.start]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let end = source[range.end..]
        .find('\n')
        .map_or(source.len(), |newline| range.end + newline);
    &source[start..end]
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::for_people;

    fn texts<'a>(file: &str, content: &'a str) -> Vec<&'a str> {
        for_people(Path::new(file), content)
            .into_iter()
            .map(|range| &content[range])
            .collect()
    }

    #[test]
    fn of_rust_only_the_strings_are_read() {
        let source = r####"let a = "one \" two"; // "no"
            let b = '"'; let c: &'static str = r#"three "3""#; /* "no" */ let d = '\''; f("four");"####;
        assert_eq!(
            texts("a.rs", source),
            [r#"one \" two"#, r#"three "3""#, "four"]
        );
    }

    #[test]
    fn a_line_can_say_that_it_means_half_width() {
        let source = "f(\"a\"); // half-width on purpose\ng(\"b\");";
        assert_eq!(texts("a.rs", source), ["b"]);
    }

    #[test]
    fn official_names_are_left_alone() {
        let table = "# about\ncode\tname\tnote\n1\tofficial\tours";
        assert_eq!(
            texts("items.tsv", table),
            ["# about\n", "code", "note\n", "1", "ours"]
        );
        assert_eq!(texts("bodies.tsv", table).concat(), table);
    }
}
