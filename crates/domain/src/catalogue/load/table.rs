//! Tables: tab-separated lines under a header, `#` comments, nothing quoted.

use std::str::FromStr;

use super::Files;

/// Reads a table and turns each row into a value; rows with problems are left out and reported.
pub(super) fn rows<T>(
    files: &mut Files<'_>,
    path: &str,
    columns: &[&str],
    read: impl FnMut(&mut Row<'_, '_, '_>) -> Option<T>,
) -> Vec<T> {
    rows_with(files, path, columns, &[], read)
}

/// The same for a table that may have further columns.
pub(super) fn rows_with<T>(
    files: &mut Files<'_>,
    path: &str,
    columns: &[&str],
    further: &[&str],
    mut read: impl FnMut(&mut Row<'_, '_, '_>) -> Option<T>,
) -> Vec<T> {
    let Some(source) = files.source(path) else {
        return Vec::new();
    };
    let numbered = source
        .text
        .lines()
        .enumerate()
        .map(|(n, line)| (n + 1, line));
    let mut lines = numbered.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let Some((at, header)) = lines.next() else {
        files.report(path, 1, "header", columns.join(", "));
        return Vec::new();
    };
    let header: Vec<&str> = header.split('\t').collect();
    for missing in columns.iter().filter(|c| !header.contains(c)) {
        files.report(path, at, missing, "this column");
    }
    let known = [columns, further].concat();
    for unknown in header.iter().filter(|c| !known.contains(c)) {
        files.report(
            path,
            at,
            unknown,
            format!("no such column; known are {}", known.join(", ")),
        );
    }
    let mut values = Vec::new();
    for (line, text) in lines {
        let cells: Vec<&str> = text.split('\t').collect();
        if cells.len() > header.len() {
            files.report(
                path,
                line,
                "row",
                format!("{} cells, found {}", header.len(), cells.len()),
            );
            continue;
        }
        values.extend(read(&mut Row {
            files,
            path,
            line,
            header: &header,
            cells: &cells,
        }));
    }
    values
}

/// One row being read.
pub(super) struct Row<'r, 'f, 's> {
    files: &'r mut Files<'s>,
    path: &'f str,
    line: usize,
    header: &'r [&'f str],
    cells: &'r [&'f str],
}

impl Row<'_, '_, '_> {
    /// The text of a cell, empty where there is none.
    pub(super) fn text(&self, column: &str) -> &str {
        let at = self.header.iter().position(|c| *c == column);
        at.and_then(|n| self.cells.get(n))
            .map_or("", |cell| cell.trim())
    }

    /// The text of a cell, or nothing.
    pub(super) fn optional(&self, column: &str) -> Option<String> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// A cell that must say something.
    pub(super) fn required(&mut self, column: &str) -> Option<String> {
        let text = self.optional(column);
        if text.is_none() {
            self.report(column, "something in this cell");
        }
        text
    }

    /// A list in a cell.
    pub(super) fn list(&self, column: &str, separator: char) -> Vec<String> {
        let parts = self.text(column).split(separator).map(str::trim);
        parts
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// A cell of a type; reported when it does not fit.
    pub(super) fn parse<T: FromStr>(&mut self, column: &str) -> Option<T>
    where
        T::Err: Said,
    {
        let parsed = self.text(column).parse::<T>();
        parsed
            .map_err(|e| {
                self.report(
                    column,
                    format!("{}, found `{}`", e.said(), self.text(column)),
                )
            })
            .ok()
    }

    /// A cell of a type that may be empty; the outer nothing means it does not fit.
    pub(super) fn parse_optional<T: FromStr>(&mut self, column: &str) -> Option<Option<T>>
    where
        T::Err: Said,
    {
        if self.text(column).is_empty() {
            Some(None)
        } else {
            self.parse(column).map(Some)
        }
    }

    /// A list of a type.
    pub(super) fn parse_list<T: FromStr>(&mut self, column: &str, separator: char) -> Option<Vec<T>>
    where
        T::Err: Said,
    {
        let mut values = Vec::new();
        for part in self.list(column, separator) {
            match part.parse::<T>() {
                Ok(value) => values.push(value),
                Err(e) => {
                    self.report(column, e.said());
                    return None;
                }
            }
        }
        Some(values)
    }

    /// Says that a cell is wrong.
    pub(super) fn report(&mut self, column: &str, expected: impl Into<String>) {
        self.files.report(self.path, self.line, column, expected);
    }
}

/// What a failed parse expected, in words.
pub(super) trait Said {
    fn said(&self) -> String;
}

impl Said for String {
    fn said(&self) -> String {
        self.clone()
    }
}

impl Said for std::num::ParseIntError {
    fn said(&self) -> String {
        "a whole number".to_owned()
    }
}

impl Said for jiff::Error {
    fn said(&self) -> String {
        "a date like 2020-06-29".to_owned()
    }
}

impl Said for crate::condition::ConditionError {
    fn said(&self) -> String {
        self.to_string()
    }
}
