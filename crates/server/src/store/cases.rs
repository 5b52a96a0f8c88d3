//! The cases, each with the part of the answers that its item uses.

use std::collections::BTreeMap;

use domain::answers::Answer;
use domain::case::Case;
use domain::draft::{FileRef, Signature, Typed};
use domain::key::{FieldKey, MaterialId};
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use super::term;
use crate::failure::Failure;

/// What one body receives: nothing that its item does not use.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// The checked answers.
    pub answers: BTreeMap<FieldKey, Answer>,
    /// The same as typed, to show what a correction is about.
    pub typed: BTreeMap<FieldKey, Typed>,
    /// The pages handed in.
    pub files: BTreeMap<MaterialId, Vec<FileRef>>,
    /// The statements signed.
    pub signed: BTreeMap<MaterialId, Signature>,
    /// What will be shown or signed at the window.
    pub at_window: Vec<MaterialId>,
}

/// A case as it is stored.
#[derive(Clone, Debug)]
pub struct StoredCase {
    /// The case.
    pub case: Case,
    /// Its part of the submission.
    pub content: Content,
}

/// Keeps a new case.
pub async fn insert(db: &mut SqliteConnection, stored: &StoredCase) -> Result<(), Failure> {
    let case = &stored.case;
    sqlx::query("insert into cases values ($1, $2, $3, $4, $5, $6, $7)")
        .bind(case.number.to_string())
        .bind(case.number.receipt().as_str())
        .bind(i64::from(case.number.place()))
        .bind(case.body.as_str())
        .bind(term(&case.stage.kind())?)
        .bind(serde_json::to_string(case)?)
        .bind(serde_json::to_string(&stored.content)?)
        .execute(db)
        .await?;
    Ok(())
}

/// Keeps a case as it is now.
pub async fn update(db: &mut SqliteConnection, stored: &StoredCase) -> Result<(), Failure> {
    let case = &stored.case;
    sqlx::query("update cases set stage = $2, state = $3, content = $4 where number = $1")
        .bind(case.number.to_string())
        .bind(term(&case.stage.kind())?)
        .bind(serde_json::to_string(case)?)
        .bind(serde_json::to_string(&stored.content)?)
        .execute(db)
        .await?;
    Ok(())
}

/// The cases of a submission, in their order.
pub async fn of_receipt(
    db: &mut SqliteConnection,
    receipt: &str,
) -> Result<Vec<StoredCase>, Failure> {
    let sql = "select state, content from cases where receipt = $1 order by place";
    stored(sqlx::query_as(sql).bind(receipt).fetch_all(db).await?)
}

/// Every case, newest last.
pub async fn all(db: &mut SqliteConnection) -> Result<Vec<StoredCase>, Failure> {
    let sql = "select c.state, c.content from cases c join submissions s on s.receipt = c.receipt \
               order by s.submitted_at, c.receipt, c.place";
    stored(sqlx::query_as(sql).fetch_all(db).await?)
}

/// The receipts of which some case stands where time alone may move it.
pub async fn receipts_that_may_lapse(db: &mut SqliteConnection) -> Result<Vec<String>, Failure> {
    let sql = "select distinct receipt from cases where stage in \
               ('received', 'correction', 'resubmitted', 'accepted', 'under_review', 'special_procedure')";
    let rows: Vec<(String,)> = sqlx::query_as(sql).fetch_all(db).await?;
    Ok(rows.into_iter().map(|(receipt,)| receipt).collect())
}

fn stored(rows: Vec<(String, String)>) -> Result<Vec<StoredCase>, Failure> {
    let stored = |(state, content): (String, String)| {
        Ok(StoredCase {
            case: serde_json::from_str(&state)?,
            content: serde_json::from_str(&content)?,
        })
    };
    rows.into_iter().map(stored).collect()
}
