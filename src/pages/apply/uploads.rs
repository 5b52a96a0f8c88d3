//! The pages of one document: what the server has, and what is on its way there.

use contract::ApiError;
use contract::drafts::{FILE_MOST_BYTES, FILE_MOST_PAGES};
use domain::key::MaterialId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::FileRow;
use web_sys::{File, HtmlInputElement};

use crate::api::{self, Failure};
use crate::i18n::{failure, say};
use crate::session::filling::Filling;
use crate::session::use_session;

/// The pages of one document.
#[derive(Clone, Copy)]
pub(super) struct Uploads {
    filling: Filling,
    material: StoredValue<MaterialId>,
    secret: StoredValue<Option<String>>,
    sending: RwSignal<Vec<Sending>>,
}

#[derive(Clone)]
struct Sending {
    key: String,
    name: String,
    failure: Option<Failure>,
}

impl Uploads {
    /// Of this document of this draft.
    pub(super) fn new(filling: Filling, material: MaterialId) -> Self {
        let secret = use_session().secret(&filling.id());
        Self {
            filling,
            material: StoredValue::new(material),
            secret: StoredValue::new(secret),
            sending: RwSignal::new(Vec::new()),
        }
    }

    /// What is there, and what is on its way.
    pub(super) fn rows(self) -> Vec<FileRow> {
        let stored = self.filling.draft.with(|draft| {
            let pages = self
                .material
                .with_value(|material| draft.files.get(material).cloned());
            pages.unwrap_or_default()
        });
        let stored = stored.into_iter().map(|page| FileRow {
            key: page.id,
            name: page.name,
            note: say!(documents.stored, size = kilobytes(page.bytes)),
            ..Default::default()
        });
        let sending = self.sending.get().into_iter().map(|file| FileRow {
            key: file.key,
            name: file.name,
            note: if file.failure.is_some() {
                say!(documents.not_sent)
            } else {
                say!(documents.sending)
            },
            error: file.failure.as_ref().map(failure::words),
            ..Default::default()
        });
        stored.chain(sending).collect()
    }

    /// Sends what was picked, one after another, so that the pages stay in their order.
    pub(super) fn pick(self, input: &HtmlInputElement) {
        let Some(files) = input.files() else { return };
        let files: Vec<File> = (0..files.length())
            .filter_map(|place| files.get(place))
            .collect();
        let room = FILE_MOST_PAGES.saturating_sub(self.rows().len());
        let mut sound = Vec::new();
        for (place, file) in files.into_iter().enumerate() {
            let key = crate::device::chance::attempt();
            let failure = refusal(&file, place < room);
            if failure.is_none() {
                sound.push((key.clone(), file.clone()));
            }
            self.sending.update(|sending| {
                sending.push(Sending {
                    key,
                    name: file.name(),
                    failure,
                });
            });
        }
        spawn_local(async move {
            for (key, file) in sound {
                self.send(key, file).await;
            }
        });
    }

    /// Removes a page, or what could not be sent.
    pub(super) fn remove(self, key: String) {
        let waiting = self
            .sending
            .with_untracked(|sending| sending.iter().any(|file| file.key == key));
        if waiting {
            self.sending
                .update(|sending| sending.retain(|file| file.key != key));
            return;
        }
        spawn_local(async move {
            let (draft, secret) = (self.filling.id(), self.secret.get_value());
            let gone = api::drafts::remove_file(&draft, secret.as_deref(), &key).await;
            let material = self.material.get_value();
            match gone {
                Ok(()) => self.filling.remove_file(&material, &key),
                Err(failure) => {
                    let name = say!(documents.removing);
                    self.sending.update(|sending| {
                        sending.push(Sending {
                            key,
                            name,
                            failure: Some(failure),
                        })
                    });
                }
            }
        });
    }

    async fn send(self, key: String, file: File) {
        let (draft, secret, material) = (
            self.filling.id(),
            self.secret.get_value(),
            self.material.get_value(),
        );
        let stored = api::drafts::add_file(&draft, secret.as_deref(), &material, &file).await;
        match stored {
            Ok(page) => {
                self.filling.add_file(&material, page);
                _ = self
                    .sending
                    .try_update(|sending| sending.retain(|file| file.key != key));
            }
            Err(failure) => {
                _ = self.sending.try_update(|sending| {
                    let mine = sending.iter_mut().filter(|file| file.key == key);
                    mine.for_each(|file| file.failure = Some(failure.clone()));
                });
            }
        }
    }
}

/// What need not be tried: too large, or one too many. The kind is told by content, which is the server's to read.
fn refusal(file: &File, has_room: bool) -> Option<Failure> {
    let most_bytes = FILE_MOST_BYTES;
    if file.size() > most_bytes as f64 {
        return Some(Failure::Refused(ApiError::TooLarge { most_bytes }));
    }
    let most = FILE_MOST_PAGES;
    (!has_room).then_some(Failure::Refused(ApiError::TooManyFiles { most }))
}

fn kilobytes(bytes: u64) -> String {
    match bytes.div_ceil(1024) {
        small @ 0..1024 => format!("{small} KB"),
        large => format!("{}.{} MB", large / 1024, large % 1024 * 10 / 1024),
    }
}
