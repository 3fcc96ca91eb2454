//! What the year's plan and a session's own plan have in common.

use chrono::NaiveDate;

use super::lookup::Lookup;
use super::resolver::Resolver;
use crate::findings::{Finding, Place, rules};
use crate::model::plan::{Plan, PlanTask};
use crate::records::{
    Basis, Day, IssuedPaper, PlanRecord, Prose, SessionPlanRecord, TaskRecord, Text,
};

/// The parts of a plan that are checked alike.
pub(super) struct PlanText<'a> {
    date: Option<Day>,
    basis: &'a [Basis],
    purposes: &'a [Prose],
    requirements: &'a [Prose],
    contents: &'a [Prose],
    task: &'a [TaskRecord],
    closing: &'a Prose,
    recipients: &'a [Text],
}

/// What the records of all plans have in common.
pub(super) trait PlanTable: IssuedPaper + Clone {
    fn text(&self) -> PlanText<'_>;
}

macro_rules! plan_tables {
    ($($record:ty)*) => {
        $(
            impl PlanTable for $record {
                fn text(&self) -> PlanText<'_> {
                    PlanText {
                        date: self.date,
                        basis: &self.basis,
                        purposes: &self.purposes,
                        requirements: &self.requirements,
                        contents: &self.contents,
                        task: &self.task,
                        closing: &self.closing,
                        recipients: &self.recipients,
                    }
                }
            }
        )*
    };
}

plan_tables! { PlanRecord SessionPlanRecord }

impl Lookup<'_> {
    /// A plan; `fallback` is the day whose names a draft takes.
    pub(super) fn plan<T: PlanTable>(
        &self,
        record: &T,
        fallback: NaiveDate,
        here: Place,
    ) -> Option<Plan<T>> {
        let text = record.text();
        text.check(self, &here);
        let tasks = text.tasks(self, &here, text.date.map_or(fallback, |day| day.0));
        Some(Plan {
            paper: self.paper(record, fallback, here)?,
            tasks,
            record: record.clone(),
        })
    }
}

impl PlanText<'_> {
    /// Reports what is empty, and marks that the guideline sets itself.
    fn check(&self, resolver: &Resolver<'_>, here: &Place) {
        resolver.empty_lists(
            here,
            &[
                ("basis", self.basis.is_empty()),
                ("purposes", self.purposes.is_empty()),
                ("requirements", self.requirements.is_empty()),
                ("contents", self.contents.is_empty()),
                ("task", self.task.is_empty()),
                ("recipients", self.recipients.is_empty()),
            ],
        );
        self.check_marks(resolver);
        for (nth, basis) in self.basis.iter().enumerate() {
            let dates = basis.date.zip(self.date);
            if dates.is_some_and(|(basis, plan)| basis > plan) {
                resolver.report_at(BasisAfterPlan, here.nth("basis", nth).down("date"));
            }
        }
    }

    /// Who does what; a body has to exist on the plan's day.
    fn tasks(&self, lookup: &Lookup<'_>, here: &Place, day: NaiveDate) -> Vec<PlanTask> {
        let mut tasks = Vec::new();
        for (nth, it) in self.task.iter().enumerate() {
            let here = here.nth("task", nth);
            lookup.empty_lists(&here, &[("duty", it.duty.is_empty())]);
            if let Some(first) = self.task[..nth].iter().find(|other| other.body == it.body) {
                let id = it.body.to_string();
                let finding = Finding::new(BodyTwice { id }, lookup.place_of(&it.body));
                lookup.report(finding.beside(lookup.place_of(&first.body)));
            }
            let Some(body) = lookup.body(&it.body) else {
                continue;
            };
            lookup.is_there_on(day, &*body, &it.body, |successor| BodyNotInForce {
                day,
                name: body.name.to_string(),
                successor,
            });
            for (nth, duty) in it.duty.iter().enumerate() {
                lookup.empty_lists(&here.nth("duty", nth), &[("when", duty.when.is_empty())]);
            }
            let record = it.clone();
            tasks.push(PlanTask { record, body });
        }
        tasks
    }

    /// Dashes, numerals and end marks come from the guideline: typed ones would stand twice.
    fn check_marks(&self, resolver: &Resolver<'_>) {
        let closing = self.closing.source();
        let printed: String = self
            .closing
            .runs()
            .into_iter()
            .map(|run| run.text)
            .collect();
        if printed.ends_with(['.', '/', ';', ',', ':', '…', '!']) {
            // The sentence is long: point at its end.
            let words: Vec<&str> = closing.as_str().rsplitn(3, ' ').collect();
            let end: Vec<&str> = words.into_iter().take(2).rev().collect();
            let place = resolver.place_of(closing).inside(&end.join(" "));
            resolver.report_at(ClosingHasMark, place);
        }
        let lists = [self.purposes, self.requirements, self.contents];
        let items = lists.into_iter().flatten().map(Prose::source);
        let begins = |text: &Text| text.as_str().starts_with(['-', '–', '—', '+', '•', '*']);
        for item in items.filter(|item| begins(item) && !item.as_str().starts_with("**")) {
            let italic = item.as_str().starts_with('*') && !item.as_str().starts_with("* ");
            if !italic {
                resolver.report_at(LineHasMark, resolver.place_of(item));
            }
        }
        for recipient in self.recipients {
            let ends = recipient.as_str().ends_with(['.', ';', ',', ':']);
            if ends || begins(recipient) {
                resolver.report_at(LineHasMark, resolver.place_of(recipient));
            }
        }
    }
}

rules! { PLAN_TEXT:

BodyTwice "D304" "body-twice" Error { id: String }
vi "“{id}” đã có nhiệm vụ ở trên"
=> "gộp các việc vào một [[task]], hoặc sửa mã cơ quan nếu gõ nhầm"
en "“{id}” has a task above already"
=> "put its duties into one [[task]]"
why "Mỗi cơ quan là một mục đánh số trong phần tổ chức thực hiện."
  / "Each body is one numbered point of the part on implementation."
wrong r#"[[task]]
body = "mat-tran"
[[task.duty]]
when = ["before", "during"]"#
right r#"[[task]]
body = "cong-an"
[[task.duty]]
when = ["before", "during"]"#
by Practice

BodyNotInForce "D305" "body-not-in-force" Error { day: NaiveDate, name: String, successor: String }
vi "vào ngày {day}, {name} chưa thành lập hoặc đã giải thể"
=> "dùng cơ quan có vào ngày ấy ({successor}), hoặc sửa thời gian trong office.toml"
en "{name} does not exist on {day}"
=> "name the body of that day ({successor}), or mend the period in office.toml"
why "Không thể giao việc cho cơ quan đã giải thể hoặc chưa thành lập."
  / "No task can be given to a body that is dissolved or not yet founded."
wrong r#"[[task]]
body = "van-phong""#
right r#"[[task]]
body = "van-phong-du"   # cơ quan kế thừa từ 01/7/2025"#
by Practice

ClosingHasMark "D306" "closing-has-mark" Error
vi "câu kết đã có sẵn dấu kết thúc"
=> "bỏ dấu ở cuối; dấu kết thúc do thể thức hoặc `closing-mark` quyết định"
en "the closing sentence already ends in a mark"
=> "leave it off; the guideline or `closing-mark` decides the mark"
why "Dấu kết thúc (. hoặc ./.) được thêm khi trình bày; gõ sẵn thì sẽ in hai lần."
  / "The closing mark is added in print; a typed one would stand twice."
wrong r#"thực hiện tốt Kế hoạch này./.""#
right r#"thực hiện tốt Kế hoạch này""#
by Records

LineHasMark "D307" "line-has-mark" Error
vi "dòng này đã có sẵn dấu gạch đầu dòng hoặc dấu cuối dòng"
=> "chỉ ghi nội dung; gạch đầu dòng và dấu cuối dòng nơi nhận do thể thức thêm vào"
en "the line already has a dash or an end mark"
=> "write the words alone; dashes and the marks between recipients come from the guideline"
why "Dấu gõ sẵn sẽ in hai lần. Giữa các nơi nhận, Hướng dẫn 36 dùng dấu phẩy, Hướng dẫn 05 dùng dấu chấm phẩy."
  / "A typed mark would stand twice. Between recipients guideline 36 sets commas, guideline 05 semicolons."
wrong r#""- HĐND, UBND xã,""#
right r#""HĐND, UBND xã""#
by Party "Hướng dẫn 36-HD/VPTW; Hướng dẫn 05-HD/VPTW, điểm 9.2.5"

BasisAfterPlan "D313" "basis-after-plan" Error
vi "căn cứ ban hành sau kế hoạch"
=> "sửa ngày của căn cứ hoặc ngày ban hành kế hoạch"
en "the legal basis is later than the plan"
=> "mend the date of the basis or of the plan"
why "Không thể căn cứ vào văn bản chưa ban hành."
  / "Nothing can rest on a document that is not yet issued."
wrong r#"number = "1909-QĐ/HU"
date = 2029-07-30"#
right r#"number = "1909-QĐ/HU"
date = 2019-07-30"#
by Practice

}
