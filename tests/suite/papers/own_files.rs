//! Pictures and fonts that an office puts beside its own templates.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use doithoai::documents::Views;
use doithoai::render::{Limits, Renderer};
use doithoai::workspace::Workspace;

use crate::support::EXAMPLE;
use crate::support::cli::doithoai;
use crate::support::folder::Folder;
use crate::support::http::Served;
use crate::support::pdf::Pdf;

const PLAN: &str = "templates/plan.typ.j2";
const DRAWN: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M1 1h7v7z'/></svg>";

fn logo() -> Vec<u8> {
    fs::read(Path::new(EXAMPLE).join("docs/huong-dan/bieu-trung.png")).expect("a picture")
}

/// Tinos under another name, as a file and as Typst calls it.
fn font() -> Vec<u8> {
    let mut font = fs::read("templates/fonts/Tinos-Regular.ttf").expect("a font");
    let wide = |name: &str| -> Vec<u8> { name.bytes().flat_map(|it| [0, it]).collect() };
    for (from, to) in [("Tinos", "Sinot")] {
        for (from, to) in [(wide(from), wide(to)), (from.into(), to.into())] {
            while let Some(at) = font.windows(from.len()).position(|it| *it == *from) {
                font[at..at + from.len()].copy_from_slice(&to);
            }
        }
    }
    font
}

/// The plan of the example with these lines below its letterhead.
fn plan_with(lines: &str) -> Folder {
    let folder = Folder::example();
    let template = fs::read_to_string(PLAN).expect("a template");
    let opening = "{% include \"lib/opening.typ.j2\" %}\n";
    folder.write(
        PLAN,
        template.replacen(opening, &format!("{opening}{lines}\n"), 1),
    );
    folder
}

fn built(folder: &Folder) -> Vec<u8> {
    folder.build(&[]);
    fs::read(folder.join("output/2025/ke-hoach.pdf")).expect("a plan")
}

#[test]
fn an_own_template_shows_pictures_that_lie_beside_it() {
    for (name, bytes) in [
        ("logo.png", logo()),
        ("anh/logo.png", logo()),
        ("logo.svg", DRAWN.as_bytes().to_vec()),
    ] {
        let shown = format!("#image(\"{name}\", width: 15mm, alt: \"Biểu trưng\")");
        let folder = plan_with(&shown);
        folder.write(&format!("templates/{name}"), bytes);
        let checked = doithoai(folder.path(), &["check", "--pages"]);
        assert_eq!(
            (checked.code, &*checked.stderr),
            (0, "hồ sơ không có lỗi\n"),
            "{name}"
        );
        let pdf = Pdf::read(&built(&folder));
        assert_eq!(
            pdf.pictures(),
            usize::from(name.ends_with(".png")),
            "{name}"
        );
        assert!(pdf.tags().contains("Figure"), "{}", pdf.tags());
        let rebuilt = doithoai(folder.path(), &["verify", "--rebuild"]);
        assert_eq!(rebuilt.code, 0, "{}", rebuilt.stderr);
    }
}

/// A library file of the office's own names them as it stands itself.
#[test]
fn a_library_file_names_pictures_from_its_own_folder() {
    let folder = plan_with("#import \"lib/bieu-trung.typ\": bieu-trung\n#bieu-trung");
    let library = "#let bieu-trung = image(\"../logo.png\", width: 15mm, alt: \"Biểu trưng\")\n";
    folder.write("templates/lib/bieu-trung.typ", library);
    let missing = doithoai(folder.path(), &["check", "--message-format", "short"]);
    let expected = "templates/lib/bieu-trung.typ:1:25: lỗi[D818]";
    assert!(missing.stderr.contains(expected), "{}", missing.stderr);
    folder.write("templates/logo.png", logo());
    assert_eq!(Pdf::read(&built(&folder)).pictures(), 1);
}

/// In the process apart the same comes out as in this one.
#[test]
fn pictures_and_fonts_reach_the_process_apart() {
    let folder = plan_with(
        "#image(\"logo.png\", width: 15mm, alt: \"Biểu trưng\")\n#text(font: \"Sinot\")[Phông riêng]",
    );
    folder.write("templates/logo.png", logo());
    folder.write("templates/fonts/rieng.ttf", font());
    let limits = Limits {
        program: PathBuf::from(env!("CARGO_BIN_EXE_doithoai")),
        limit: Duration::from_secs(60),
        memory: 2 << 30,
    };
    let office = Workspace::read(folder.path(), None, Views::Made);
    let set = |limits| {
        let renderer = Renderer::new(&office.templates, limits);
        renderer.make(&office.documents[0]).expect("a plan").pdf
    };
    let (here, apart) = (set(None), set(Some(&limits)));
    assert!(here == apart && apart == built(&folder));
    let pdf = Pdf::read(&here);
    assert_eq!(pdf.find("Phông").font, "Sinot");
    assert!(
        pdf.fonts().values().all(|it| *it == (true, true)),
        "{:?}",
        pdf.fonts()
    );
}

#[test]
fn the_live_page_follows_a_picture() {
    let folder = plan_with("#image(\"logo.svg\", width: 15mm, alt: \"Biểu trưng\")");
    folder.write("templates/logo.svg", DRAWN);
    let served = Served::start(folder.path(), &[]);
    let mut events = served.listen();
    let path = "2025/ke-hoach.pdf";
    let before = served.page(path).pictures();
    assert_eq!(before.len(), 4);
    folder.write("templates/logo.svg", DRAWN.replace("h7v7z", "h7v3z"));
    events.until(|| (served.page(path).pictures() != before).then_some(()));
}

/// Nothing is read but files in the templates folder that are no links and not too large.
#[test]
fn nothing_else_of_the_disk_can_be_shown() {
    let shown = |name: &str| format!("#image(\"{name}\", alt: \"Biểu trưng\")");
    for name in [
        "../records/logo.png",
        "/../records/logo.png",
        "/etc/logo.png",
    ] {
        let folder = plan_with(&shown(name));
        folder.write("records/2025/logo.png", logo());
        folder.write("logo.png", logo());
        let output = doithoai(
            folder.path(),
            &["check", "--pages", "--message-format", "short"],
        );
        let told = format!("lỗi[D818]: mẫu dùng tệp {name},");
        let once = output.stderr.matches("[D").count() == 1;
        assert!(
            once && output.stderr.contains(&told),
            "{name}: {}",
            output.stderr
        );
        assert_eq!(doithoai(folder.path(), &["build"]).code, 1);
        assert!(!folder.join("output/2025/ke-hoach.pdf").exists(), "{name}");
    }
    let folder = plan_with(&shown("logo.png"));
    folder.write("templates/logo.png", vec![0; (5 << 20) + 1]);
    let output = doithoai(folder.path(), &["build", "--message-format", "short"]);
    let told = "templates/logo.png: lỗi[D127]: tệp lớn hơn 5 MB";
    assert!(
        output.code == 1 && output.stderr.contains(told),
        "{}",
        output.stderr
    );
    #[cfg(unix)]
    {
        folder.write("logo.png", logo());
        fs::remove_file(folder.join("templates/logo.png")).expect("removed");
        let link = folder.join("templates/logo.png");
        std::os::unix::fs::symlink("../logo.png", link).expect("linked");
        let output = doithoai(folder.path(), &["build", "--message-format", "short"]);
        let told = "templates/logo.png: lỗi[D103]";
        assert!(
            output.code == 1 && output.stderr.contains(told),
            "{}",
            output.stderr
        );
        assert!(!folder.join("output/2025/ke-hoach.pdf").exists());
    }
}
