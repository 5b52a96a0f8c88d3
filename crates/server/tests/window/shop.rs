//! The noodle shop, filled in as its catalogue's examples have it.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::Method;
use contract::drafts::{Face, OpenDraft, SaveDraft};
use contract::submissions::Submit;
use domain::draft::Circumstances;
use domain::key::{BundleId, TownCode};
use domain::plan::plan;
use serde_json::Value;
use server::catalogue_files::Loaded;

use super::hall::{Hall, Reply};
use super::sample::filled;

/// A photo that is a JPEG by its first bytes.
pub(crate) const PHOTO: &[u8] = b"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00 a sample";

/// The last four of the sample applicant's number.
pub(crate) const LAST_FOUR: &str = "002X";

pub(crate) struct Visit {
    pub(crate) draft: String,
    pub(crate) secret: String,
    pub(crate) code: String,
}

impl Hall {
    /// Opens a draft for the shop at a kiosk.
    pub(crate) async fn begin(&self) -> Visit {
        self.begin_with(None, "restaurant", Circumstances::default())
            .await
    }

    pub(crate) async fn begin_with(
        &self,
        town: Option<&str>,
        bundle: &str,
        circumstances: Circumstances,
    ) -> Visit {
        let asked = OpenDraft {
            town: town.map(TownCode::new),
            bundle: BundleId::new(bundle),
            face: Face::Kiosk,
            circumstances,
        };
        let opened = self.post("/api/v1/drafts", &[], &asked).await.ok();
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        Visit {
            draft: text(&opened["state"]["id"]),
            secret: text(&opened["secret"]),
            code: text(&opened["state"]["resume_code"]),
        }
    }

    /// Fills everything in that is asked.
    pub(crate) async fn fill(&self, visit: &Visit) {
        self.fill_in(visit, &self.app.catalogue.current()).await;
    }

    /// The same as it is asked in a town.
    pub(crate) async fn fill_in(&self, visit: &Visit, loaded: &Loaded) {
        let usual = Circumstances::default();
        let (part, uploads) = filled(loaded, "restaurant", &usual, self.app.today());
        self.save(visit, &part).await.ok();
        for material in uploads {
            let reply = self.upload(visit, &material, PHOTO).await;
            assert!(
                reply.status.is_success(),
                "{}",
                String::from_utf8_lossy(&reply.bytes)
            );
        }
    }

    pub(crate) async fn save(&self, visit: &Visit, part: &SaveDraft) -> Reply {
        self.patch(
            &format!("/api/v1/drafts/{}", visit.draft),
            &visit.key(),
            part,
        )
        .await
    }

    pub(crate) async fn upload(
        &self,
        visit: &Visit,
        material: &str,
        bytes: &'static [u8],
    ) -> Reply {
        let path = format!("/api/v1/drafts/{}/files/{material}", visit.draft);
        let headers = [visit.key()[0], ("x-file-name", "%E7%85%A7%E7%89%87.jpg")];
        self.send(Method::POST, &path, &headers, Body::from(bytes))
            .await
    }

    /// Submits with every consent the shop needs.
    pub(crate) async fn submit(&self, visit: &Visit, key: &str) -> Reply {
        let consents = self.bodies_outside_government();
        self.post(
            "/api/v1/submissions",
            &visit.keys(key),
            &Submit {
                draft: visit.draft.clone(),
                consents,
            },
        )
        .await
    }

    pub(crate) fn bodies_outside_government(&self) -> BTreeSet<domain::key::BodyId> {
        let loaded = self.app.catalogue.current();
        let plan = plan(
            &loaded.catalogue,
            &BundleId::new("restaurant"),
            &Circumstances::default(),
        );
        let bodies = plan
            .expect("a plan")
            .steps
            .into_iter()
            .map(|step| step.body);
        bodies
            .filter(|id| !loaded.catalogue.bodies[id].government)
            .collect()
    }

    /// Any bundle, filled in and handed in under the circumstances.
    pub(crate) async fn file(&self, bundle: &str, circumstances: Circumstances) -> Reply {
        let loaded = self.app.catalogue.current();
        let (part, uploads) = filled(&loaded, bundle, &circumstances, self.app.today());
        let visit = self.begin_with(None, bundle, circumstances).await;
        self.save(&visit, &part).await.ok();
        for material in uploads {
            self.upload(&visit, &material, PHOTO).await.ok();
        }
        let asked = Submit {
            draft: visit.draft.clone(),
            consents: loaded.catalogue.bodies.keys().cloned().collect(),
        };
        let key = format!("the key of {bundle}");
        self.post("/api/v1/submissions", &visit.keys(&key), &asked)
            .await
    }

    /// A shop handed in: its receipt number.
    pub(crate) async fn hand_in(&self) -> String {
        let visit = self.begin().await;
        self.fill(&visit).await;
        let receipt = self.submit(&visit, "a-key-of-its-own").await.ok();
        receipt["number"].as_str().expect("a number").to_owned()
    }
}

impl Visit {
    pub(crate) fn key(&self) -> [(&str, &str); 1] {
        [("x-draft-secret", &self.secret)]
    }

    pub(crate) fn keys<'a>(&'a self, idempotency_key: &'a str) -> [(&'a str, &'a str); 2] {
        [
            ("x-draft-secret", &self.secret),
            ("idempotency-key", idempotency_key),
        ]
    }
}
