//! Staff: accounts, sessions, and whose cases they see.

use axum::body::Body;
use axum::http::Method;
use contract::staff::{Staff, StaffRole};
use domain::key::{BodyId, TownCode};
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::{secrets, store};

use super::hall::{Hall, Reply};
use super::shop::PHOTO;

const PASSWORD: &str = "correct horse battery";

impl Hall {
    /// Makes an account and logs it in: the cookie.
    pub(crate) async fn log_in(
        &self,
        account: &str,
        role: StaffRole,
        body: Option<&str>,
    ) -> String {
        self.log_in_for(account, role, body, None).await
    }

    /// The same for an account that works for one town.
    pub(crate) async fn log_in_for(
        &self,
        account: &str,
        role: StaffRole,
        body: Option<&str>,
        town: Option<&str>,
    ) -> String {
        let staff = Staff {
            account: account.to_owned(),
            role,
            body: body.map(BodyId::new),
            town: town.map(TownCode::new),
        };
        let hash = secrets::hash_password(PASSWORD.to_owned())
            .await
            .expect("a hash");
        let mut db = self.app.store.write().await.expect("a transaction");
        store::accounts::upsert(&mut db, &staff, &hash, self.app.now())
            .await
            .expect("an account");
        self.app.store.commit(db).await.expect("kept");
        let reply = log_in(self, account, PASSWORD).await;
        let cookie = reply.header("set-cookie").to_owned();
        assert!(cookie.contains("HttpOnly; SameSite=Strict"), "{cookie}");
        cookie.split(';').next().expect("a pair").to_owned()
    }

    /// Makes a move, each under a key of its own.
    pub(crate) async fn make(&self, cookie: &str, case: &str, made: Value) -> Reply {
        let key = server::chance::id().expect("chance");
        let headers = [("cookie", cookie), ("idempotency-key", &key)];
        self.post(&format!("/api/v1/cases/{case}/moves"), &headers, &made)
            .await
    }
}

async fn log_in(hall: &Hall, account: &str, password: &str) -> Reply {
    hall.post(
        "/api/v1/session",
        &[],
        &json!({"account": account, "password": password}),
    )
    .await
}

#[tokio::test]
async fn a_department_and_a_company_see_their_own_cases_only() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let seen = async |cookie: &str| {
        let rows = hall.get("/api/v1/cases", &[("cookie", cookie)]).await.ok();
        rows.as_array()
            .expect("rows")
            .iter()
            .map(|row| row["number"].as_str().expect("a number").to_owned())
            .collect::<Vec<_>>()
    };
    let power = hall
        .log_in("power", StaffRole::Utility, Some("power-station"))
        .await;
    assert_eq!(seen(&power).await, [format!("{receipt}-3")]);
    let clerk = hall.log_in("clerk", StaffRole::Clerk, None).await;
    assert_eq!(seen(&clerk).await.len(), 6);
    let admin = hall.log_in("admin", StaffRole::Admin, None).await;
    assert!(seen(&admin).await.is_empty());
    let licence = hall
        .get(&format!("/api/v1/cases/{receipt}-1"), &[("cookie", &power)])
        .await;
    assert_eq!(licence.refusal(), (404, "not_found"));
    let accept = json!({"kind": "accept", "gaps": [], "gaps_due_on": null});
    assert_eq!(
        hall.make(&power, &format!("{receipt}-1"), accept)
            .await
            .refusal(),
        (404, "not_found")
    );
}

#[tokio::test]
async fn a_session_ends_when_idle_after_a_day_and_on_leaving() {
    let hall = Hall::open().await;
    let cookie = hall.log_in("clerk", StaffRole::Clerk, None).await;
    let who = async || {
        hall.get("/api/v1/session", &[("cookie", &cookie)])
            .await
            .status
            .as_u16()
    };
    assert_eq!(who().await, 200);
    for _ in 0..6 {
        hall.pass(SignedDuration::from_mins(110));
        assert_eq!(who().await, 200);
    }
    hall.pass(SignedDuration::from_mins(110));
    assert_eq!(who().await, 403);
    let cookie = hall.log_in("clerk", StaffRole::Clerk, None).await;
    hall.send(
        Method::DELETE,
        "/api/v1/session",
        &[("cookie", &cookie)],
        Body::empty(),
    )
    .await
    .ok();
    assert_eq!(
        hall.get("/api/v1/session", &[("cookie", &cookie)])
            .await
            .refusal(),
        (403, "not_allowed")
    );
}

#[tokio::test]
async fn wrong_passwords_and_unknown_accounts_are_answered_alike_and_limited() {
    let hall = Hall::open().await;
    hall.log_in("clerk", StaffRole::Clerk, None).await;
    let (wrong, unknown) = (
        log_in(&hall, "clerk", "wrong").await,
        log_in(&hall, "nobody", "wrong").await,
    );
    assert_eq!(
        (wrong.refusal(), &wrong.bytes),
        ((401, "wrong_pair"), &unknown.bytes)
    );
    for _ in 0..4 {
        log_in(&hall, "clerk", "wrong").await;
    }
    assert_eq!(
        log_in(&hall, "clerk", PASSWORD).await.refusal(),
        (429, "too_many_tries")
    );
}

#[tokio::test]
async fn every_move_records_who_made_it() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let clerk = hall.log_in("clerk-7", StaffRole::Clerk, None).await;
    let accept = json!({"kind": "accept", "gaps": [], "gaps_due_on": null});
    let file = hall
        .make(&clerk, &format!("{receipt}-1"), accept)
        .await
        .ok();
    let history = file["case"]["history"].as_array().expect("a history");
    assert_eq!(
        history.last().expect("an event")["by"],
        json!({"role": "clerk", "id": "clerk-7"})
    );
}

#[tokio::test]
async fn a_move_sent_twice_is_made_once() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let clerk = hall.log_in("clerk", StaffRole::Clerk, None).await;
    let headers = [
        ("cookie", clerk.as_str()),
        ("idempotency-key", "one-and-the-same"),
    ];
    let path = format!("/api/v1/cases/{receipt}-1/moves");
    let accept = json!({"kind": "accept", "gaps": [], "gaps_due_on": null});
    let first = hall.post(&path, &headers, &accept).await.ok();
    let again = hall.post(&path, &headers, &accept).await.ok();
    assert_eq!(first["case"]["history"], again["case"]["history"]);
    let other = hall
        .post(&path, &headers, &json!({"kind": "withdraw"}))
        .await;
    assert_eq!(other.refusal(), (422, "idempotency_mismatch"));
}

#[tokio::test]
async fn a_page_is_shown_to_those_whose_case_it_was_handed_in_for() {
    let hall = Hall::open().await;
    let receipt = hall.hand_in().await;
    let (sign, power) = (format!("{receipt}-6"), format!("{receipt}-3"));
    let clerk = hall.log_in("clerk", StaffRole::Clerk, None).await;
    let company = hall
        .log_in("power", StaffRole::Utility, Some("power-station"))
        .await;
    let pages = async |case: &str| -> Vec<String> {
        let file = hall
            .get(&format!("/api/v1/cases/{case}"), &[("cookie", &clerk)])
            .await
            .ok();
        let files = file["files"].as_object().expect("files").values();
        files
            .flat_map(|pages| pages.as_array().expect("pages"))
            .map(|page| page["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    let (of_sign, of_power) = (pages(&sign).await, pages(&power).await);
    let foreign = of_sign
        .iter()
        .find(|id| !of_power.contains(id))
        .expect("a page that the company does not get");
    let show = async |case: &str, file: &str, cookie: &str| {
        hall.get(
            &format!("/api/v1/cases/{case}/pages/{file}"),
            &[("cookie", cookie)],
        )
        .await
    };
    let shown = show(&sign, foreign, &clerk).await;
    assert_eq!(
        (shown.header("content-type"), shown.bytes.as_slice()),
        ("image/jpeg", PHOTO)
    );
    assert!(shown.header("content-security-policy").contains("sandbox"));
    assert_eq!(show(&power, &of_power[0], &company).await.status, 200);
    for case in [&sign, &power] {
        assert_eq!(
            show(case, foreign, &company).await.refusal(),
            (404, "not_found")
        );
    }
    assert_eq!(
        show(&sign, foreign, "").await.refusal(),
        (403, "not_allowed")
    );
}
