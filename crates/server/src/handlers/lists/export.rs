//! A list, or the difference between two days, as a file.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use contract::Missing;
use jiff::ToSpan;
use jiff::civil::Date;
use lists::{ListKind, Table, csv, difference, workbook};
use serde::Deserialize;

use super::kept::Kept;
use crate::app::Shared;
use crate::asked::Asks;
use crate::failure::Failure;
use crate::town_lists;

/// What an address says about the list that is got out.
#[derive(Deserialize)]
pub struct Exported {
    on: Option<Date>,
    revision: Option<u32>,
    #[serde(default)]
    all: bool,
    from: Option<Date>,
    to: Option<Date>,
}

/// The file that an address names.
#[derive(Deserialize)]
pub struct Named {
    file: String,
}

/// A town's list, or the difference between two days, as a file.
pub async fn export_list(
    State(app): State<Shared>,
    Kept { which, .. }: Kept,
    Path(Named { file }): Path<Named>,
    Asks(asked): Asks<Exported>,
) -> Result<Response, Failure> {
    let mut db = app.store.read().await?;
    let list = match asked.revision {
        Some(number) => town_lists::revision(&mut db, &app.catalogue, &which, number).await?,
        None => {
            town_lists::current(&mut db, &app.catalogue, &which)
                .await?
                .1
        }
    };
    drop(db);
    let today = app.today();
    let (table, day) = match file.split('.').next() {
        Some("list") if asked.all => (Table::list(&list), today),
        Some("list") => {
            let on = asked.on.unwrap_or(today);
            (Table::list(&list.on(on)), on)
        }
        Some("difference") => {
            let to = asked.to.unwrap_or(today);
            let from = asked.from.unwrap_or_else(|| to.saturating_sub(1.year()));
            let (before, after) = (list.on(from), list.on(to));
            (Table::difference(&difference(&before, &after)), to)
        }
        _ => return Err(Failure::missing(Missing::Path)),
    };
    let (kind, bytes) = match file.rsplit_once('.') {
        Some((_, "csv")) => ("text/csv; charset=utf-8", csv(&table)),
        Some((_, "xlsx")) => {
            let book = workbook(&table, which.town.as_str());
            let book = book.map_err(|error| Failure::Broken(error.to_string()))?;
            (
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                book,
            )
        }
        _ => return Err(Failure::missing(Missing::Path)),
    };
    let town = match which.kind {
        ListKind::Items => which.town.to_string(),
        kind => format!("{}-{}", which.town, kind.word()),
    };
    let name = format!("attachment; filename=\"{town}-{day}-{file}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, bytes).into_response())
}
