//! `doithoai preview`: shows the documents in the browser, and anew with every save.

use std::io::ErrorKind;
use std::process::{Command as Process, Stdio};

use clap::{Args, value_parser};
use serde::Serialize;

use super::caller::{Caller, Exit};
use super::limits::limits;
use super::offices::only_office;
use super::words;
use crate::findings::io_detail;
use crate::making::{interrupted, listen_for_interrupt};
use crate::preview::{Preview, Settings, Unserved};
use crate::workspace::shown_folder;

/// In seconds: somebody waits for the page, and a template without end is told of soon.
const TIME_LIMIT: u64 = 10;

/// show the documents in the browser, and anew with every save
#[derive(Args)]
pub(super) struct PreviewArguments {
    /// port on this machine; 0 for any free one [default: the first free from 4825]
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// open the page in the browser
    #[arg(long)]
    open: bool,
    /// seconds that a document with your own templates may take [default: 10]
    #[arg(
        long,
        value_name = "SECONDS",
        value_parser = value_parser!(u64).range(1..),
        default_value_t = TIME_LIMIT,
        hide_default_value = true
    )]
    time_limit: u64,
}

/// Where the page is, for programs.
#[derive(Serialize)]
struct Serving<'a> {
    reason: &'static str,
    address: &'a str,
}

pub(super) fn run(arguments: &PreviewArguments, caller: &Caller) -> Result<Exit, Exit> {
    let office = only_office(caller)?;
    if !office.root.is_dir() {
        let shown = shown_folder(&office.root);
        return Err(caller.refuse(words::no_folder(caller.lang, &shown)));
    }
    let settings = Settings {
        root: office.root,
        out: office.out,
        as_of: caller.as_of,
        lang: caller.lang,
        limits: limits(arguments.time_limit),
    };
    listen_for_interrupt();
    let preview = Preview::open(settings, arguments.port).map_err(|it| unserved(&it, caller))?;
    let address = format!("http://{}/", preview.address());
    caller.note(words::serving(caller.lang, &address));
    caller.line(&Serving {
        reason: "serving",
        address: &address,
    });
    if arguments.open && !open(&address) {
        caller.say(words::no_browser(caller.lang));
    }
    match preview.serve(interrupted) {
        Ok(()) => Ok(Exit::Fine),
        Err(error) => Err(unserved(&Unserved::System(error.to_string()), caller)),
    }
}

/// Says why there is no page, and how the program ends.
fn unserved(why: &Unserved, caller: &Caller) -> Exit {
    let lang = caller.lang;
    match why {
        Unserved::Port(port, error) => {
            let detail = match error.kind() {
                ErrorKind::AddrInUse => words::port_in_use(lang),
                _ => io_detail(Some(error)).get(lang),
            };
            caller.refuse(words::port_refused(lang, *port, detail))
        }
        Unserved::AllPorts => caller.refuse(words::ports_taken(lang)),
        Unserved::System(detail) => {
            caller.say(words::not_served(lang, detail));
            Exit::Internal
        }
    }
}

/// Asks the system to show an address; whether it could be asked.
fn open(address: &str) -> bool {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "windows") {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let mut process = Process::new(program);
    process.args(arguments).arg(address);
    process.stdin(Stdio::null());
    process.stdout(Stdio::null()).stderr(Stdio::null());
    process.spawn().is_ok()
}
