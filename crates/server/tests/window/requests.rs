//! What every request meets.

use axum::body::Body;
use axum::http::Method;
use serde_json::json;

use super::hall::Hall;

#[tokio::test]
async fn an_id_number_in_the_address_is_refused() {
    let hall = Hall::open().await;
    for query in [
        "id=11010519491231002X",
        "q=11010519491231002x&a=1",
        "q=%31%31010519491231002X",
    ] {
        let reply = hall.get(&format!("/api/v1/catalogue?{query}"), &[]).await;
        assert_eq!(
            reply.refusal(),
            (400, "personal_data_in_address"),
            "{query}"
        );
    }
    assert_eq!(
        hall.get("/api/v1/catalogue?q=SAMPLE-0001", &[])
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn unknown_fields_and_other_kinds_of_body_are_refused() {
    let hall = Hall::open().await;
    let asked =
        json!({"bundle": "restaurant", "face": "kiosk", "circumstances": {}, "colour": "red"});
    let reply = hall.post("/api/v1/drafts", &[], &asked).await;
    assert_eq!(reply.refusal(), (400, "bad_request"));
    assert!(
        reply.json["why"]
            .as_str()
            .expect("a reason")
            .contains("colour")
    );
    let form = hall
        .send(
            Method::POST,
            "/api/v1/drafts",
            &[],
            Body::from("bundle=restaurant"),
        )
        .await;
    assert_eq!(form.refusal(), (400, "bad_request"));
}

#[tokio::test]
async fn a_reason_never_repeats_what_was_typed() {
    let hall = Hall::open().await;
    let asked = json!({"bundle": "restaurant", "face": "11010519491231002X", "circumstances": {}});
    let reply = hall.post("/api/v1/drafts", &[], &asked).await;
    assert_eq!(reply.refusal(), (400, "bad_request"));
    assert!(
        !reply.json["why"]
            .as_str()
            .expect("a reason")
            .contains("1101")
    );
}

#[tokio::test]
async fn a_body_beyond_the_cap_is_refused() {
    let hall = Hall::open().await;
    let asked =
        json!({"bundle": "x".repeat(2 * 1024 * 1024), "face": "kiosk", "circumstances": {}});
    let reply = hall.post("/api/v1/drafts", &[], &asked).await;
    assert_eq!(reply.refusal(), (413, "too_large"));
}

#[tokio::test]
async fn every_answer_forbids_inline_scripts_and_guessing() {
    let pages = tempfile::tempdir().expect("a folder");
    std::fs::write(pages.path().join("index.html"), "<title>一窗</title>").expect("written");
    std::fs::write(pages.path().join("app-0123456789abcdef.js"), "let a;").expect("written");
    let hall = Hall::open_with_pages(Some(pages.path().to_owned())).await;
    for path in ["/", "/item/SAMPLE-0001", "/api/v1/catalogue", "/healthz"] {
        let reply = hall.get(path, &[]).await;
        assert_eq!(reply.status, 200, "{path}");
        let policy = reply.header("content-security-policy");
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval'")
                && !policy.contains("unsafe-inline")
        );
        assert_eq!(reply.header("x-content-type-options"), "nosniff");
        assert!(!reply.header("x-request-id").is_empty());
    }
    assert_eq!(
        hall.get("/bundle/restaurant", &[])
            .await
            .header("cache-control"),
        "no-cache"
    );
    let hashed = hall.get("/app-0123456789abcdef.js", &[]).await;
    assert!(hashed.header("cache-control").contains("immutable"));
    assert_eq!(hall.get("/missing.js", &[]).await.status, 404);
}

#[tokio::test]
async fn an_address_of_the_app_with_a_dot_in_it_opens_the_app() {
    let pages = tempfile::tempdir().expect("a folder");
    std::fs::write(pages.path().join("index.html"), "the first page").expect("written");
    std::fs::write(pages.path().join("icon.svg"), "an icon").expect("written");
    let hall = Hall::open_with_pages(Some(pages.path().to_owned())).await;
    let person = [("accept", "text/html,application/xhtml+xml")];
    let page = hall.get("/apply/d1/applicant.who", &person).await;
    assert_eq!(page.bytes, b"the first page");
    assert_eq!(hall.get("/icon.svg", &person).await.bytes, b"an icon");
}

#[tokio::test]
async fn a_page_is_sent_as_it_was_precompressed() {
    let pages = tempfile::tempdir().expect("a folder");
    std::fs::write(pages.path().join("index.html"), "plain").expect("written");
    std::fs::write(pages.path().join("index.html.br"), "packed").expect("written");
    let hall = Hall::open_with_pages(Some(pages.path().to_owned())).await;
    let reply = hall.get("/track", &[("accept-encoding", "br")]).await;
    assert_eq!(
        (reply.header("content-encoding"), reply.bytes.as_slice()),
        ("br", b"packed".as_slice())
    );
}
