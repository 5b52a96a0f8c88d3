//! Plays the bodies: whoever runs the product sees a submission move, step by step, through the same API that staff
//! use. The accounts are samples and are made anew each time.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use contract::staff::{CaseFile, Staff, StaffRole};
use domain::catalogue::{BodyKind, Catalogue};
use domain::key::BodyId;
use domain::receipt::ReceiptNumber;

use self::office::Office;
use self::script::{Script, Turn};
use super::{CommandError, Data, accounts};
use crate::{catalogue_files, chance};

mod office;
mod sample;
mod script;

/// Plays the bodies that handle a submission.
#[derive(Debug, Args)]
pub(super) struct Play {
    /// The receipt number.
    receipt: String,
    /// The server.
    #[arg(long, default_value = "http://127.0.0.1:8080")]
    url: String,
    /// Makes one move; the default.
    #[arg(long)]
    step: bool,
    /// Makes all moves that can be made.
    #[arg(long, conflicts_with = "step")]
    all: bool,
    /// Refuses this item, by code or name.
    #[arg(long)]
    refuse: Option<String>,
    /// Asks the applicant once for a correction.
    #[arg(long)]
    correct: bool,
    /// The catalogue's folder.
    #[arg(long, default_value = "catalogue")]
    catalogue: PathBuf,
    #[command(flatten)]
    data: Data,
}

/// More moves than any chain takes.
const MOST_MOVES: usize = 200;

impl Play {
    pub(super) async fn run(self) -> Result<(), CommandError> {
        let receipt = ReceiptNumber::parse(&self.receipt).map_err(|_| "这不是一个回执号")?;
        let catalogue = catalogue_files::read(&self.catalogue)?;
        let mut accounts = self.accounts(&catalogue).await?;
        let most = if self.all { MOST_MOVES } else { 1 };
        let mut script = Script {
            catalogue: &catalogue,
            refuse: self.refuse.as_deref(),
            correct: self.correct,
        };
        // The client blocks; nothing else runs in this process.
        tokio::task::block_in_place(|| {
            perform(
                &self.url,
                receipt.as_str(),
                &mut script,
                &mut accounts,
                most,
            )
        })
    }

    /// Sample accounts for the window and for every body, with passwords made up for this run.
    async fn accounts(&self, catalogue: &Catalogue) -> Result<Accounts, CommandError> {
        let store = self.data.open().await?;
        let password = chance::secret()?;
        let window = [
            ("sample-clerk", StaffRole::Clerk),
            ("sample-supervisor", StaffRole::Supervisor),
        ];
        let window = window.map(|(name, role)| Staff {
            account: name.to_owned(),
            role,
            body: None,
            town: None,
        });
        let bodies = catalogue.bodies.values().filter(|body| {
            catalogue
                .bundles
                .values()
                .flat_map(|bundle| &bundle.steps)
                .any(|step| step.body == body.id)
        });
        let bodies = bodies.map(|body| Staff {
            account: format!("sample-{}", body.id),
            role: if body.kind == BodyKind::Utility {
                StaffRole::Utility
            } else {
                StaffRole::Department
            },
            body: Some(body.id.clone()),
            town: None,
        });
        for staff in window.into_iter().chain(bodies) {
            accounts::add(&store, &staff, password.clone()).await?;
        }
        store.close().await;
        Ok(Accounts {
            password,
            open: BTreeMap::new(),
        })
    }
}

/// The sample accounts, each logged in when first needed.
struct Accounts {
    password: String,
    open: BTreeMap<String, Office>,
}

impl Accounts {
    fn office(&mut self, url: &str, account: &str) -> Result<&Office, CommandError> {
        if !self.open.contains_key(account) {
            let office = Office::log_in(url, account, &self.password)?;
            self.open.insert(account.to_owned(), office);
        }
        self.open.get(account).ok_or_else(|| "not logged in".into())
    }
}

fn perform(
    url: &str,
    receipt: &str,
    script: &mut Script<'_>,
    accounts: &mut Accounts,
    most: usize,
) -> Result<(), CommandError> {
    for made in 0..most {
        let files = accounts.office(url, "sample-supervisor")?.cases(receipt)?;
        if files.is_empty() {
            return Err(format!("没有回执号 {receipt} 的办件").into());
        }
        let turn = files
            .iter()
            .find_map(|file| Some((file, script.turn(file)?)));
        let Some((
            file,
            Turn {
                by_window,
                made: made_move,
                said,
            },
        )) = turn
        else {
            println!(
                "{}",
                if made == 0 {
                    "现在没有可以推进的办件。"
                } else {
                    "到这里，没有可以推进的办件了。"
                }
            );
            stand(script.catalogue, &files);
            return Ok(());
        };
        let account = if by_window {
            "sample-clerk".to_owned()
        } else {
            format!("sample-{}", file.case.body)
        };
        accounts
            .office(url, &account)?
            .make(&file.case.number.to_string(), &made_move)?;
        let who = if by_window {
            "综合窗口"
        } else {
            body_name(script.catalogue, &file.case.body)
        };
        println!("{}　{who}　{said}：{}", file.case.number, file.item_name);
    }
    Ok(())
}

fn stand(catalogue: &Catalogue, files: &[CaseFile]) {
    for file in files {
        let stage = script::stage_in_words(&file.case.stage);
        println!(
            "{}　{}　{}：{stage}",
            file.case.number,
            body_name(catalogue, &file.case.body),
            file.item_name
        );
    }
}

fn body_name<'a>(catalogue: &'a Catalogue, id: &'a BodyId) -> &'a str {
    catalogue
        .bodies
        .get(id)
        .map_or(id.as_str(), |body| &body.name)
}
