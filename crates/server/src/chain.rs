//! The cases of one submission, moved together: what one case's end means for the others, what the bodies are told,
//! and all of it in one transaction.

use domain::calendar::Calendar;
use domain::case::{Actor, Case, CaseNumber, Move, Refusal, accept_together, tell_the_others};
use jiff::Timestamp;
use sqlx::SqliteConnection;

use crate::catalogue_files::Loaded;
use crate::failure::Failure;
use crate::messages;
use crate::store::cases::{self, Content, StoredCase};

/// The cases of one submission.
#[derive(Clone, Debug)]
pub struct Chain {
    cases: Vec<Case>,
    contents: Vec<Content>,
    /// As they are stored; none for a submission being made.
    stored: Vec<StoredCase>,
}

impl Chain {
    /// A new submission's cases.
    pub fn new(opened: Vec<StoredCase>) -> Self {
        let (cases, contents) = opened
            .into_iter()
            .map(|stored| (stored.case, stored.content))
            .unzip();
        Self {
            cases,
            contents,
            stored: Vec::new(),
        }
    }

    /// The cases of a submission; none if there is no such receipt.
    pub async fn load(db: &mut SqliteConnection, receipt: &str) -> Result<Self, Failure> {
        let stored = cases::of_receipt(db, receipt).await?;
        Ok(Self {
            stored: stored.clone(),
            ..Self::new(stored)
        })
    }

    /// The cases with their contents, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&Case, &Content)> {
        self.cases.iter().zip(&self.contents)
    }

    /// One case.
    pub fn find(&self, number: &CaseNumber) -> Option<(&Case, &Content)> {
        self.iter().find(|(case, _)| case.number == *number)
    }

    /// One case's content, to be mended.
    pub fn content_mut(&mut self, number: &CaseNumber) -> Option<&mut Content> {
        let at = self.cases.iter().position(|case| case.number == *number)?;
        self.contents.get_mut(at)
    }

    /// Makes a move on one case, and tells the others if that ended it.
    pub fn apply(
        &mut self,
        number: &CaseNumber,
        made: Move,
        by: &Actor,
        at: Timestamp,
    ) -> Result<(), Refusal> {
        let Some(case) = self.cases.iter_mut().find(|case| case.number == *number) else {
            return Ok(());
        };
        let was_open = case.as_former().is_none();
        case.apply(made, by, at)?;
        if let Some(ended) = case.as_former().filter(|_| was_open) {
            tell_the_others(&mut self.cases, ended, at);
        }
        Ok(())
    }

    /// Accepts at the window what several bodies handle at the same time.
    pub fn accept_together(&mut self, by: &Actor, at: Timestamp) -> Result<(), Refusal> {
        accept_together(&mut self.cases, by, at).map(drop)
    }

    /// Does what time alone does, and says whether it did anything.
    pub fn tick(&mut self, at: Timestamp, calendar: &Calendar) -> bool {
        let mut ended = Vec::new();
        let mut moved = false;
        for case in &mut self.cases {
            if case.tick(at, calendar) {
                moved = true;
                ended.extend(case.as_former());
            }
        }
        for event in ended {
            tell_the_others(&mut self.cases, event, at);
        }
        moved
    }

    /// Keeps what changed, and what the bodies are told of it.
    pub async fn save(
        &self,
        db: &mut SqliteConnection,
        loaded: &Loaded,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let mut stored = self.stored.iter();
        for (case, content) in self.iter() {
            let before = stored.next();
            let after = StoredCase {
                case: case.clone(),
                content: content.clone(),
            };
            let told = before.map_or(0, |before| before.case.history.len());
            match before {
                None => cases::insert(db, &after).await?,
                Some(before) if before.case != after.case || before.content != after.content => {
                    cases::update(db, &after).await?;
                }
                Some(_) => continue,
            }
            messages::tell(db, loaded, &after, told, now).await?;
        }
        Ok(())
    }
}
