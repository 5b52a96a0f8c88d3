//! What was handed in, frozen as it was.

use std::collections::{BTreeMap, BTreeSet};

use domain::draft::Draft;
use domain::key::{BodyId, BundleId, TownCode};
use domain::plan::Plan;
use jiff::Timestamp;
use sqlx::SqliteConnection;

use super::{instant, millis};
use crate::failure::Failure;

/// A submission as it is stored.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Its receipt number.
    pub receipt: String,
    /// The draft it came from.
    pub draft_id: String,
    /// The hash of that draft's secret.
    pub secret_hash: String,
    /// The town it was handed in in.
    pub town: TownCode,
    /// Its bundle.
    pub bundle: BundleId,
    /// What was planned.
    pub plan: Plan,
    /// What was said.
    pub draft: Draft,
    /// The second factor of tracking.
    pub last_four: String,
    /// The bodies outside government that the applicant agreed to.
    pub consents: BTreeSet<BodyId>,
    /// The catalogue it was checked with.
    pub catalogue_version: String,
    /// When.
    pub submitted_at: Timestamp,
}

type Columns = (
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    i64,
    String,
);

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select receipt, draft_id, secret_hash, bundle, plan, draft, last_four, consents, catalogue_version, \
             submitted_at, town from submissions ",
            $rest
        )
    };
}

/// Keeps a submission.
pub async fn insert(db: &mut SqliteConnection, submission: &Submission) -> Result<(), Failure> {
    sqlx::query("insert into submissions values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
        .bind(&submission.receipt)
        .bind(&submission.draft_id)
        .bind(&submission.secret_hash)
        .bind(submission.bundle.as_str())
        .bind(serde_json::to_string(&submission.plan)?)
        .bind(serde_json::to_string(&submission.draft)?)
        .bind(&submission.last_four)
        .bind(serde_json::to_string(&submission.consents)?)
        .bind(&submission.catalogue_version)
        .bind(millis(submission.submitted_at))
        .bind(submission.town.as_str())
        .execute(db)
        .await?;
    Ok(())
}

/// Finds a submission by its receipt number.
pub async fn find(db: &mut SqliteConnection, receipt: &str) -> Result<Option<Submission>, Failure> {
    one(db, select!("where receipt = $1"), receipt).await
}

/// Finds a submission by the draft it came from.
pub async fn find_by_draft(
    db: &mut SqliteConnection,
    draft_id: &str,
) -> Result<Option<Submission>, Failure> {
    one(db, select!("where draft_id = $1"), draft_id).await
}

async fn one(
    db: &mut SqliteConnection,
    sql: &'static str,
    named: &str,
) -> Result<Option<Submission>, Failure> {
    let row: Option<Columns> = sqlx::query_as(sql).bind(named).fetch_optional(db).await?;
    row.map(stored).transpose()
}

/// The town a submission was handed in in; an empty code if there is no such receipt.
pub async fn town_of(db: &mut SqliteConnection, receipt: &str) -> Result<TownCode, Failure> {
    let sql = "select town from submissions where receipt = $1";
    let row: Option<(String,)> = sqlx::query_as(sql).bind(receipt).fetch_optional(db).await?;
    Ok(TownCode::new(row.map(|(town,)| town).unwrap_or_default()))
}

/// The towns of all submissions, by receipt number.
pub async fn towns(db: &mut SqliteConnection) -> Result<BTreeMap<String, TownCode>, Failure> {
    let sql = "select receipt, town from submissions";
    let rows: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(db).await?;
    let town = |(receipt, town): (String, String)| (receipt, TownCode::new(town));
    Ok(rows.into_iter().map(town).collect())
}

fn stored(row: Columns) -> Result<Submission, Failure> {
    let (
        receipt,
        draft_id,
        secret_hash,
        bundle,
        plan,
        draft,
        last_four,
        consents,
        catalogue_version,
        at,
        town,
    ) = row;
    Ok(Submission {
        receipt,
        draft_id,
        secret_hash,
        town: TownCode::new(town),
        bundle: BundleId::new(bundle),
        plan: serde_json::from_str(&plan)?,
        draft: serde_json::from_str(&draft)?,
        last_four,
        consents: serde_json::from_str(&consents)?,
        catalogue_version,
        submitted_at: instant(at)?,
    })
}
