//! `doithoai preview`: who is answered, what is shown, and how soon.

use std::fs;
use std::io::{Read, Write};
use std::net::Shutdown;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::support::cli::doithoai;
use crate::support::folder::{Folder, copy};
use crate::support::http::Served;
use crate::support::machine::{has, has_program};
use crate::support::pdf::Pdf;

const PLAN: &str = "records/2025/plan.toml";
const DOCUMENT: &str = "2025/ke-hoach.pdf";

/// From a save to the new page, on a machine that runs other tests meanwhile.
const SOON: Duration = Duration::from_secs(5);

/// A template that comes to no end in the time of anybody.
const ENDLESS: &str = "#for a in range(1000000) { for b in range(1000000) {} }\n";

/// A request with this head, to the page of the plan.
fn asked(served: &Served, method: &str, headers: &str) -> u16 {
    let request =
        format!("{method} /xem/{DOCUMENT} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
    served.send(&request).status
}

#[test]
fn only_this_machine_is_answered() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let port = served.address.port();
    assert!(served.address.ip().is_loopback());
    let host = |name: &str| asked(&served, "GET", &format!("Host: {name}\r\n"));
    for name in ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"] {
        assert_eq!(host(&format!("{name}:{port}")), 200, "{name}");
        assert_eq!(host(name), 403, "{name}");
        assert_eq!(host(&format!("{name}:{}", port ^ 1)), 403, "{name}");
    }
    for name in [
        format!("evil.example:{port}"),
        format!("127.0.0.1.evil.example:{port}"),
        format!("localhost:{port}.evil.example"),
        format!("127.1:{port}"),
        format!("0.0.0.0:{port}"),
        String::new(),
    ] {
        assert_eq!(host(&name), 403, "{name}");
    }
    assert_eq!(asked(&served, "GET", ""), 403);
    let twice = format!("Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n");
    assert_eq!(asked(&served, "GET", &twice), 403);
}

#[test]
fn another_page_may_link_here_and_no_more() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let ours = format!("Host: {}\r\n", served.address);
    let from = |headers: &[(&str, &str)]| {
        let lines = headers.iter().map(|(name, it)| format!("{name}: {it}\r\n"));
        asked(
            &served,
            "GET",
            &format!("{ours}{}", lines.collect::<String>()),
        )
    };
    for (site, mode, target, status) in [
        ("cross-site", "navigate", "document", 200),
        ("same-origin", "no-cors", "image", 200),
        ("none", "navigate", "document", 200),
        ("cross-site", "no-cors", "image", 403),
        ("same-site", "no-cors", "script", 403),
        ("cross-site", "navigate", "iframe", 403),
    ] {
        let headers = [
            ("Sec-Fetch-Site", site),
            ("Sec-Fetch-Mode", mode),
            ("Sec-Fetch-Dest", target),
        ];
        assert_eq!(from(&headers), status, "{headers:?}");
    }
    assert_eq!(
        from(&[("Origin", &format!("http://{}", served.address))]),
        200
    );
    for origin in ["http://localhost:1", "http://evil.example", "null"] {
        assert_eq!(from(&[("Origin", origin)]), 403, "{origin}");
    }
}

#[test]
fn a_head_is_read_in_whatever_pieces_it_comes() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let mut stream = served.connect();
    stream.write_all(b"GET / HTTP/1.1\r\nHo").expect("sent");
    std::thread::sleep(Duration::from_millis(50));
    let head = "Connection: close";
    write!(stream, "st: {}\r\n{head}\r\n\r\nrest", served.address).expect("sent");
    let mut answer = Vec::new();
    // What stands behind the head is not read, and the connection may break off for it.
    let _ = stream.read_to_end(&mut answer);
    assert!(answer.starts_with(b"HTTP/1.1 200 OK"));
}

#[test]
fn anything_else_is_no_request() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let endless = format!("GET / HTTP/1.1\r\nA: {}", "x".repeat(32 << 10));
    for other in [
        "",
        "GET / HT",
        "\x16\x03\x01",
        "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
        "GET / HTTP/1.1\r\nA: b\r\n c: d\r\n\r\n",
        &endless,
    ] {
        let mut stream = served.connect();
        stream.write_all(other.as_bytes()).expect("sent");
        let _ = stream.shutdown(Shutdown::Write);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer);
        let refused = ["HTTP/1.1 400", "HTTP/1.1 431"];
        let refused = refused.iter().any(|it| answer.starts_with(it));
        assert!(answer.is_empty() || refused, "{other}: {answer}");
        assert!(answer.len() < 200, "{other}: {answer}");
    }
}

#[test]
fn nothing_can_be_done_but_look() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let ours = format!("Host: {}\r\n", served.address);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
        assert_eq!(asked(&served, method, &ours), 405, "{method}");
    }
    let head = format!("HEAD / HTTP/1.1\r\n{ours}Connection: close\r\n\r\n");
    let answer = served.send(&head);
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    let head = format!("HEAD /preview/events HTTP/1.1\r\n{ours}Connection: close\r\n\r\n");
    assert_eq!(served.send(&head).status, 200);
}

#[test]
fn no_path_leads_to_a_file() {
    let folder = Folder::example();
    folder.write("output/2025/bi-mat.pdf", "%PDF");
    folder.write("2025/bi-mat.pdf", "%PDF");
    let served = Served::start(folder.path(), &[]);
    let paths = [
        "/records/office.toml",
        "/../records/office.toml",
        "/../Cargo.toml",
        "/../ke-hoach.pdf",
        "/2025/../ke-hoach.pdf",
        "/2025/%2e%2e/ke-hoach.pdf",
        "/2025\\ke-hoach.pdf",
        "/2025//ke-hoach.pdf",
        "/.pdf",
        "/%2e%2e/records/office.toml",
        "/2025/bi-mat.pdf",
        "/2025/../2025/ke-hoach.pdf",
        "/2025%2fke-hoach.pdf",
        "/2025/ke-hoach.pdf/",
        "//2025/ke-hoach.pdf",
        "//",
        "/..",
        "/xem/",
        "/xem/../../etc/passwd",
        "/xem/../ke-hoach.pdf",
        "/xem//etc/passwd",
        "/xem/%2e%2e%2fke-hoach.pdf",
        "/xem/2024/ke-hoach.pdf",
        "/preview/",
        "/preview/pages/",
        "/preview/../x",
        "/preview/pages/0000.svg",
        "/preview/pages/../../x.svg",
        "/preview/pages/%2e%2e.svg",
        "/preview/pages/..%2f..%2fx.svg",
        "/output/2025/ke-hoach.pdf",
        "/manifest.json",
        "/favicon.ico",
        "http://evil.example/",
        "http://evil.example/2025/ke-hoach.pdf",
        "*",
        "/2025/\u{2025}",
    ];
    for path in paths {
        let address = served.address;
        let mut stream = served.connect();
        let headers = format!("Host: {address}\r\nConnection: close\r\n\r\n");
        write!(stream, "GET {path} HTTP/1.1\r\n{headers}").expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer);
        // What is not ASCII is no request at all.
        let refused = answer.starts_with("HTTP/1.1 404") || answer.is_empty();
        assert!(refused, "{path}: {answer}");
        assert!(!answer.contains("%PDF"), "{path}");
    }
}

#[test]
fn every_answer_binds_the_browser() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let picture = served.page(DOCUMENT).pictures().swap_remove(0);
    let kinds = [
        ("/", "text/html; charset=utf-8"),
        ("/?a=b", "text/html; charset=utf-8"),
        ("/xem", "text/html; charset=utf-8"),
        ("/xem/2025/ke-hoach.pdf", "text/html; charset=utf-8"),
        ("/xem/2025/ke-hoach.pdf?x", "text/html; charset=utf-8"),
        ("/2025/ke-hoach.pdf", "application/pdf"),
        (&*picture, "image/svg+xml"),
        ("/preview/preview.js", "text/javascript; charset=utf-8"),
        ("/preview/index.js", "text/javascript; charset=utf-8"),
        ("/preview/preview.css", "text/css; charset=utf-8"),
        ("/preview/icon.svg", "image/svg+xml"),
        ("/nowhere", "text/plain; charset=utf-8"),
    ];
    for (path, kind) in kinds {
        let answer = served.get(path);
        assert_eq!(answer.header("Content-Type"), Some(kind), "{path}");
        assert_eq!(answer.header("Cache-Control"), Some("no-store"), "{path}");
        let length = answer.body.len().to_string();
        assert_eq!(answer.header("Content-Length"), Some(&*length), "{path}");
        assert_eq!(answer.header("X-Content-Type-Options"), Some("nosniff"));
        assert_eq!(answer.header("X-Frame-Options"), Some("DENY"), "{path}");
        let same = Some("same-origin");
        assert_eq!(answer.header("Cross-Origin-Resource-Policy"), same);
        assert_eq!(answer.header("Access-Control-Allow-Origin"), None);
        let policy = answer.header("Content-Security-Policy").expect("a policy");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("http"), "{path}");
    }
}

#[test]
fn the_pages_are_those_of_the_paper() {
    let folder = Folder::whole_example();
    folder.build_only(DOCUMENT);
    let served = Served::start(folder.path(), &[]);
    let page = served.page(DOCUMENT);
    let pictures = page.pictures();
    assert_eq!((page.status, pictures.len()), (200, 4), "{}", page.html);
    for picture in &pictures {
        let svg = served.get(picture).text();
        assert!(
            svg.starts_with("<svg ") && svg.contains("<path "),
            "{picture}"
        );
        // Letters are in their places: Typst's form is known.
        for forbidden in ["<use", "<symbol", "<script", "<image"] {
            assert!(!svg.contains(forbidden), "{picture}");
        }
    }
    for nth in 1..=4 {
        let alternative = format!("alt=\"Trang {nth}/4 của Kế hoạch Bí thư Đảng ủy");
        assert!(page.html.contains(&alternative), "{}", page.html);
    }
    let pdf = served.get(&format!("/{DOCUMENT}")).body;
    let built = fs::read(folder.join("output").join(DOCUMENT)).expect("built");
    assert!(pdf == built, "the same paper");
    assert!(page.html.contains("giống hệt"), "{}", page.html);
    folder.write(&format!("output/{DOCUMENT}"), "%PDF");
    let page = served.page(DOCUMENT);
    assert!(page.html.contains("chạy doithoai build"), "{}", page.html);
    // A link of any page that lists the documents as they lie in the output folder.
    let other = served.get("/2025/2025-04-nuoc-tang/giay-moi/02-pham-thi-huong.pdf");
    assert_eq!(Pdf::read(&other.body).pages, 1);
}

#[test]
fn the_list_has_every_document() {
    let folder = Folder::whole_example();
    let served = Served::start(folder.path(), &[]);
    let index = crate::support::http::unescape(&served.get("/").text());
    let list = doithoai(folder.path(), &["list"]).stdout;
    for line in list.lines() {
        let path = line.split('\t').next().expect("a path");
        assert!(index.contains(&format!("href=\"/xem/{path}\"")), "{path}");
    }
    assert!(index.contains("Buổi 2025-04-nuoc-tang"), "{index}");
}

#[test]
fn a_save_is_seen_soon() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let mut events = served.listen();
    let before = served.page(DOCUMENT).pictures();
    let begun = Instant::now();
    folder.replace(PLAN, "xây dựng kế hoạch", "xây dựng bản kế hoạch");
    events.next();
    let page = served.page(DOCUMENT);
    let svg = served.get(&page.pictures()[0]);
    assert!(begun.elapsed() < SOON, "{:?}", begun.elapsed());
    assert_eq!(svg.status, 200);
    assert_ne!(page.pictures()[0], before[0]);
    // Pages that look the same keep their names: the browser keeps them.
    assert_eq!(page.pictures()[3], before[3]);
    // The tab that has not heard yet may still ask for the old one, until there is a third.
    assert_eq!(served.get(&before[0]).status, 200);
    let text = folder.read(PLAN);
    folder.write(PLAN, text.replace("month = 4", "month = 44"));
    events.next();
    assert_eq!(served.page(DOCUMENT).pictures(), page.pictures());
    assert_eq!(served.get(&before[0]).status, 200);
    folder.write(PLAN, text.replace("bản kế hoạch", "các kế hoạch"));
    let third = events.until(|| {
        let pictures = served.page(DOCUMENT).pictures();
        (pictures != page.pictures()).then_some(pictures)
    });
    assert_eq!(served.get(&before[0]).status, 404);
    for picture in [&page.pictures()[0], &third[0]] {
        assert_eq!(served.get(picture).status, 200);
    }
}

#[test]
fn the_document_that_nobody_has_looked_at_for_longest_makes_room() {
    let folder = Folder::whole_example();
    let served = Served::start(folder.path(), &[]);
    let list = doithoai(folder.path(), &["list"]).stdout;
    let paths = list.lines().filter_map(|it| it.split('\t').next());
    // All invitations in one show the pages of each.
    let paths = paths.filter(|it| !it.ends_with("/giay-moi.pdf"));
    let paths: Vec<&str> = paths.take(17).collect();
    let mut pictures = Vec::new();
    for path in &paths {
        pictures.push(served.page(path).pictures().swap_remove(0));
        served.page(paths[0]);
    }
    let statuses: Vec<u16> = pictures.iter().map(|it| served.get(it).status).collect();
    assert_eq!(statuses[..3], [200, 404, 200], "{statuses:?}");
}

#[test]
fn however_a_file_is_saved_it_is_seen() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let mut events = served.listen();
    let text = folder.read(PLAN);
    let shows = |word: &str| {
        let page = served.page(DOCUMENT);
        page.html.contains(word).then_some(())
    };
    let saying = |word: &str| text.replace("với Nhân dân năm 2025\"", &format!("{word}\""));

    // Written aside and renamed over it.
    folder.write("records/2025/.plan.swp", saying("một"));
    let aside = folder.join("records/2025/.plan.swp");
    fs::rename(&aside, folder.join(PLAN)).expect("renamed");
    events.until(|| shows("trực tiếp một"));

    // The old one moved away, a new one written.
    fs::rename(folder.join(PLAN), folder.join("records/2025/plan~")).expect("renamed");
    folder.write(PLAN, saying("hai"));
    events.until(|| shows("trực tiếp hai"));

    // The folder deleted and back.
    let kept = Folder::empty();
    copy(&folder.join("records"), &kept.join("records"));
    fs::remove_dir_all(folder.join("records")).expect("deleted");
    events.until(|| (served.page(DOCUMENT).findings().contains("D105")).then_some(()));
    copy(&kept.join("records"), &folder.join("records"));
    events.until(|| shows("trực tiếp hai"));
    folder.write(PLAN, saying("ba"));
    events.until(|| shows("trực tiếp ba"));

    // A folder that was not there before, and one within it.
    let session = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
    folder.write(session, "sai = 1\n");
    events.until(|| (served.page(DOCUMENT).findings().contains("lỗi")).then_some(()));
    fs::remove_dir_all(folder.join("records/2025/petitions")).expect("deleted");
    events.until(|| (!served.page(DOCUMENT).findings().contains("lỗi")).then_some(()));

    // Templates, a folder that was not there at all.
    let plan = include_str!("../../../templates/plan.typ.j2");
    folder.write(
        "templates/plan.typ.j2",
        format!("{plan}\n#pagebreak()\nthêm\n"),
    );
    events.until(|| (served.page(DOCUMENT).pictures().len() == 5).then_some(()));
    fs::remove_dir_all(folder.join("templates")).expect("deleted");
    events.until(|| (served.page(DOCUMENT).pictures().len() == 4).then_some(()));
}

#[test]
fn a_save_that_nobody_waits_for_is_seen_with_the_next_request() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let text = folder.read(PLAN);
    for word in ["một", "hai"] {
        folder.write(PLAN, text.replace("năm 2025\"", &format!("{word}\"")));
        let page = served.page(DOCUMENT);
        assert!(
            page.html
                .contains(&format!("trực tiếp với Nhân dân {word}"))
        );
    }
}

/// Some disks tell the time of a save by two seconds.
#[test]
fn a_save_that_leaves_size_and_time_as_they_were_is_seen() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let mut events = served.listen();
    let text = folder.read(PLAN);
    let saying = |word: &str| {
        let page = served.page(DOCUMENT);
        page.html.contains(word).then_some(())
    };
    folder.write(PLAN, text.replace("năm 2025\"", "lần 1.\""));
    events.until(|| saying("lần 1."));
    let plan = fs::File::options().write(true).open(folder.join(PLAN));
    let plan = plan.expect("there");
    let time = plan
        .metadata()
        .and_then(|it| it.modified())
        .expect("a time");
    folder.write(PLAN, text.replace("năm 2025\"", "lần 2.\""));
    plan.set_modified(time).expect("set");
    events.until(|| saying("lần 2."));
}

#[test]
fn a_burst_of_saves_ends_with_the_last_one() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let mut events = served.listen();
    let text = folder.read(PLAN);
    for nth in 1..=200 {
        folder.write(PLAN, text.replace("năm 2025\"", &format!("lần {nth}\"")));
    }
    events.until(|| (served.page(DOCUMENT).html.contains("lần 200")).then_some(()));
}

#[test]
fn what_changes_nothing_is_not_told() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let mut events = served.listen();
    folder.write("records/2025/.plan.toml.swp", "x");
    let text = folder.read(PLAN);
    folder.write(PLAN, &text);
    std::thread::sleep(Duration::from_millis(700));
    folder.write(PLAN, text.replace("năm 2025\"", "năm nay\""));
    let news = events.next();
    assert!(news.ends_with("-2"), "{news}");
    assert!(served.page(DOCUMENT).html.contains("năm nay"));
}

#[test]
fn an_error_leaves_the_last_good_pages() {
    let folder = Folder::whole_example();
    let served = Served::start(folder.path(), &[]);
    let mut events = served.listen();
    let before = served.page(DOCUMENT).pictures();
    folder.replace(PLAN, "month = 4", "month = 44");
    events.next();
    let page = served.page(DOCUMENT);
    assert_eq!(page.status, 200);
    assert_eq!(page.pictures(), before);
    let findings = page.findings();
    let text = folder.read(PLAN);
    let at = text.lines().position(|it| it.contains("month = 44"));
    let line = at.expect("there") + 1;
    assert!(findings.contains(&format!("{PLAN}:{line}:")), "{findings}");
    assert!(findings.contains("<mark>44</mark>"), "{findings}");
    assert!(findings.contains("Cách sửa"), "{findings}");
    assert!(findings.contains("bản trước khi có lỗi"), "{findings}");
    // An outdated paper does not pass for the present one.
    assert_eq!(served.get(&format!("/{DOCUMENT}")).status, 404);
    // A document that has nothing to do with it says only that there is something.
    let other = served.page("2024/2024-10-lang-mung/thong-bao.pdf");
    assert!(!other.findings().contains("month"), "{}", other.findings());
    folder.replace(PLAN, "month = 44", "month = 4");
    events.next();
    let page = served.page(DOCUMENT);
    assert_eq!(page.pictures(), before);
    assert!(!page.findings().contains("lỗi"), "{}", page.findings());
    assert_eq!(served.get(&format!("/{DOCUMENT}")).status, 200);
}

#[test]
fn records_that_were_never_right_say_why_there_are_no_pages() {
    let folder = Folder::empty();
    let served = Served::start(folder.path(), &["--lang", "en"]);
    let page = served.page(DOCUMENT);
    assert_eq!(page.status, 404);
    assert!(
        page.html.contains("There is no such document"),
        "{}",
        page.html
    );
    assert!(page.findings().contains("records/office.toml"));
    assert_eq!(served.get("/").status, 200);
    assert_eq!(served.get("/xem").status, 404);
}

#[test]
fn typed_text_stays_text() {
    let folder = Folder::example();
    let evil = "năm <script>alert(1)</script>&amp; '2025'\"";
    folder.replace(PLAN, "năm 2025\"", evil);
    folder.replace(
        PLAN,
        "month = 4",
        "month = \"<img src=x onerror=alert(1)>\"",
    );
    let served = Served::start(folder.path(), &[]);
    for path in ["/", &format!("/xem/{DOCUMENT}")] {
        let html = served.get(path).text();
        assert!(!html.contains("<script>alert"), "{html}");
        assert!(!html.contains("<img src=x"), "{html}");
    }
}

#[test]
fn a_template_of_their_own_cannot_take_the_server_along() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &["--time-limit", "1"]);
    let mut events = served.listen();
    let before = served.page(DOCUMENT).pictures();
    let own = "templates/plan.typ.j2";
    let wrong = [
        ("{% if %}\n", "D802"),
        ("#nothing-of-that-name\n", "D805"),
        (ENDLESS, "D814"),
    ];
    for (template, code) in wrong {
        folder.write(own, template);
        let page = events.until(|| {
            let page = served.page(DOCUMENT);
            (page.findings().contains(own) && page.findings().contains(code)).then_some(page)
        });
        assert_eq!(page.pictures(), before, "{template}");
        assert!(page.findings().contains("bản trước"), "{}", page.findings());
    }
    folder.write(own, include_str!("../../../templates/plan.typ.j2"));
    events.until(|| {
        let page = served.page(DOCUMENT);
        (page.pictures() == before && !page.findings().contains("lỗi")).then_some(())
    });
}

#[test]
fn a_template_without_end_is_given_up_for_a_newer_one() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &["--time-limit", "60"]);
    let mut events = served.listen();
    let own = "templates/plan.typ.j2";
    folder.write(own, ENDLESS);
    events.next();
    let begun = Instant::now();
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| served.page(DOCUMENT));
        std::thread::sleep(Duration::from_millis(400));
        folder.write(own, include_str!("../../../templates/plan.typ.j2"));
        let page = waiting.join().expect("an answer");
        assert_eq!(page.pictures().len(), 4, "{}", page.html);
    });
    assert!(
        begun.elapsed() < Duration::from_secs(20),
        "{:?}",
        begun.elapsed()
    );
}

#[test]
fn a_secret_stays_one() {
    let folder = Folder::whole_example();
    let petitions = folder.join("records/2025/petitions/2025-04-nuoc-tang");
    let mut files: Vec<_> = fs::read_dir(&petitions).expect("there").flatten().collect();
    files.sort_by_key(fs::DirEntry::path);
    let first = files[0].path();
    let text = fs::read_to_string(&first).expect("text");
    let secret = "tên người tố cáo là Zếch Bí Mật";
    let text = format!("confidential = true\nkhoa-la = \"{secret}\"\n{text}");
    fs::write(&first, text).expect("written");
    let served = Served::start(folder.path(), &[]);
    let mut answers = vec![served.get("/").text()];
    for document in [
        "2025/ke-hoach.pdf",
        "2025/so-theo-doi.pdf",
        "2025/bao-cao-nam.pdf",
    ] {
        answers.push(served.page(document).html);
    }
    let name = first
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    assert!(answers.iter().any(|it| it.contains(&name)), "{answers:?}");
    for answer in answers {
        assert!(!answer.contains("Zếch"), "{answer}");
    }
}

#[test]
fn idle_and_closed_clients_hinder_nobody() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let silent: Vec<_> = (0..20).map(|_| served.connect()).collect();
    let mut half = served.connect();
    half.write_all(b"GET / HT").expect("sent");
    let mut two = [served.listen(), served.listen()];
    for _ in 0..30 {
        drop(served.listen());
    }
    let begun = Instant::now();
    for _ in 0..20 {
        assert_eq!(served.get("/").status, 200);
    }
    folder.replace(PLAN, "năm 2025\"", "năm nay\"");
    for events in &mut two {
        assert!(events.next().ends_with("-2"));
    }
    assert!(begun.elapsed() < SOON, "{:?}", begun.elapsed());
    drop((silent, half));
    // The threads of closed tabs come to an end.
    if cfg!(target_os = "linux") {
        let tasks = format!("/proc/{}/task", served.child.id());
        let threads = || fs::read_dir(&tasks).expect("there").count();
        let begun = Instant::now();
        while threads() > 25 {
            assert!(begun.elapsed() < Duration::from_secs(20), "{}", threads());
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

#[test]
fn nothing_is_written() {
    let folder = Folder::whole_example();
    let before = folder.files();
    let served = Served::start(folder.path(), &[]);
    let mut events = served.listen();
    served.page(DOCUMENT);
    served.get(&format!("/{DOCUMENT}"));
    folder.replace(PLAN, "năm 2025\"", "năm nay\"");
    events.next();
    served.page(DOCUMENT);
    assert_eq!(folder.files(), before);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it() {
    let folder = Folder::example();
    let mut served = Served::start(folder.path(), &[]);
    let events = served.listen();
    let process = served.child.id().to_string();
    let killed = Command::new("kill").args(["-INT", &process]).status();
    assert!(killed.expect("kill runs").success());
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = served.child.try_wait().expect("a child") {
            break status;
        }
        assert!(begun.elapsed() < SOON, "still there");
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(status.code(), Some(0));
    drop(events);
}

#[test]
fn a_port_that_is_taken_is_said() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let port = served.address.port().to_string();
    let output = doithoai(folder.path(), &["preview", "--port", &port]);
    assert_eq!(output.code, 2, "{}", output.stderr);
    assert!(output.stderr.contains(&port), "{}", output.stderr);
    assert!(output.stderr.contains("--port"), "{}", output.stderr);
    let output = doithoai(folder.path(), &["preview", "--root", "a", "--root", "b"]);
    assert_eq!(output.code, 2, "{}", output.stderr);
    let output = doithoai(folder.path(), &["preview", "--root", "a"]);
    assert_eq!(output.code, 2, "{}", output.stderr);
}

/// What the system is asked to show is the address, whatever program does it.
#[cfg(target_os = "linux")]
#[test]
fn the_browser_is_asked_for_the_address() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::example();
    folder.write(
        "bin/xdg-open",
        "#!/bin/sh\necho \"$1\" > opened.new\nmv opened.new opened\n",
    );
    let program = folder.join("bin/xdg-open");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("set");
    let path = std::env::var("PATH").expect("a path");
    let path = format!("{}:{path}", folder.join("bin").display());
    let served = Served::start_with(folder.path(), &["--open"], &[("PATH", &path)]);
    let begun = Instant::now();
    while !folder.join("opened").exists() {
        assert!(begun.elapsed() < SOON, "nothing was opened");
        std::thread::sleep(Duration::from_millis(20));
    }
    let expected = format!("http://{}/\n", served.address);
    assert_eq!(folder.read("opened"), expected);
}

/// Hours of editing, in little: memory comes to rest.
#[cfg(target_os = "linux")]
#[test]
fn memory_stays_flat() {
    let folder = Folder::example();
    let served = Served::start(folder.path(), &[]);
    let mut events = served.listen();
    let text = folder.read(PLAN);
    let memory = || served.memory();
    let edits = std::env::var("PREVIEW_EDITS").ok();
    let edits: usize = edits.and_then(|it| it.parse().ok()).unwrap_or(60);
    let mut early = 0;
    for nth in 0..edits {
        folder.write(PLAN, text.replace("năm 2025\"", &format!("lần {nth}.\"")));
        let wanted = format!("lần {nth}.");
        events.until(|| (served.page(DOCUMENT).html.contains(&wanted)).then_some(()));
        if nth == edits / 3 {
            early = memory();
        }
    }
    let late = memory();
    let said = format!("{edits} edits: {early} KiB, {late} KiB");
    assert!(late < early + early / 4 + 20_000, "{said}");
}

/// The page in a real browser, where there is one.
#[test]
fn in_a_browser() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let chromium = std::env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    let there = Path::new(&chromium).exists() && folder.join("node_modules").exists();
    let needed = "chromium and `npm ci` in tests/browser";
    if !has(needed, there) || !has_program("node", "--version") {
        return;
    }
    let records = Folder::whole_example();
    let served = Served::start(records.path(), &["--time-limit", "1"]);
    let output = Command::new("node")
        .args(["preview.mjs", &format!("http://{}/", served.address)])
        .arg(records.path())
        .current_dir(folder)
        .output()
        .expect("node runs");
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{complained}");
}
