//! Câu chữ của bảng theo dõi: what the board says, in every language.

use crate::findings::sentences;

sentences! {
    issue_the_plan { vi "Ban hành kế hoạch năm" en "Issue the plan of the year" }
    set_the_day { vi "Ấn định ngày đối thoại" en "Set the day of the dialogue" }
    issue_its_own_plan { vi "Ban hành kế hoạch riêng" en "Issue its own plan" }
    announce { vi "Thông báo cho Nhân dân" en "Announce it to the people" }
    announce_again { vi "Thông báo lại cho Nhân dân" en "Announce it once more" }
    last_day_for_questions { vi "Hết hạn gửi câu hỏi" en "Last day for questions" }
    invite { vi "Gửi giấy mời" en "Send the invitations" }
    invite_again { vi "Gửi giấy mời lại" en "Send the invitations once more" }
    tell_of_the_change {
        vi "Báo việc hoãn, hủy, đổi"
        en "Tell people of the change"
    }
    review { vi "Rà soát kiến nghị còn lại" en "Review what is still open" }
    hold { vi "Tổ chức đối thoại" en "Hold the dialogue" }
    set_a_new_day { vi "Định ngày mới sau khi hoãn" en "Set a new day" }
    record_what_became_of_it {
        vi "Ghi đã tổ chức, hoãn hay hủy"
        en "Record whether it was held, put off or cancelled"
    }
    conclude { vi "Ban hành kết luận" en "Issue the conclusion" }
    publish { vi "Công khai kết quả" en "Publish the results" }
    acknowledge {
        vi "Báo việc tiếp nhận, chuyển giải quyết"
        en "Acknowledge or forward it"
    }
    give { vi "Giao giải quyết" en "Give it to a body" }
    answer { vi "Giải quyết, trả lời" en "Settle and answer it" }
    reply { vi "Trả lời người kiến nghị" en "Write to the petitioner" }
    close { vi "Ghi kết quả, kết thúc" en "Record the result and close it" }
    issue_the_report { vi "Ban hành báo cáo" en "Issue the report" }
    issue_the_annual_report { vi "Ban hành báo cáo năm" en "Issue the report of the year" }

    overdue { vi "Quá hạn" en "Overdue" }
    due { vi "Đến hạn" en "Due" }
    without_a_day { vi "Chưa có hạn theo ngày" en "Without a day" }
    nothing_to_do { vi "Không có việc nào." en "Nothing is to be done." }
    by_body { vi "Theo cơ quan chủ trì" en "By responsible body" }
    confidential { vi "Nội dung mật chưa xong" en "Confidential and open" }

    so_many_overdue(count: usize) { vi "{count} quá hạn" en "{count} overdue" }
    so_many_in_time(count: usize) { vi "{count} còn hạn" en "{count} in time" }
    so_many_without_a_day(count: usize) {
        vi "{count} không có hạn theo ngày"
        en "{count} without a day"
    }

    days_late(days: i64) { vi "trễ {days} ngày" en "{days} day(s) late" }
    today { vi "hôm nay" en "today" }
    days_left(days: i64) { vi "còn {days} ngày" en "{days} day(s) left" }
    since(day: &str) { vi "từ {day}" en "since {day}" }
    due_by(due: &str) { vi "hạn {due}" en "due {due}" }
    instead_of(body: &str, former: &str) { vi "{body} (thay {former})" en "{body} (for {former})" }
    received_on(code: &str, day: &str) {
        vi "{code} tiếp nhận ngày {day}"
        en "{code} received on {day}"
    }
}
