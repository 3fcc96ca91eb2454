//! Trợ giúp bằng tiếng Việt: the words of every command and argument, and of the headings.

/// The headings of arguments, in English and in Vietnamese.
pub(super) const HEADINGS: [(&str, &str); 3] = [
    ("Arguments", "Tham số"),
    ("Options", "Lựa chọn"),
    ("The record", "Nội dung hồ sơ"),
];

/// What stands for a value, likewise; the others are the same in both.
pub(super) const PLACEHOLDERS: [(&str, &str); 22] = [
    ("CHANNEL", "KÊNH"),
    ("CODE", "MÃ"),
    ("DATE", "NGÀY"),
    ("DIR", "THƯ-MỤC"),
    ("FILE", "TỆP"),
    ("FORMAT", "KIỂU"),
    ("ID", "MÃ"),
    ("KIND", "LOẠI"),
    ("LANG", "TIẾNG"),
    ("LEVEL", "CẤP"),
    ("MONTH", "THÁNG"),
    ("NAME", "TÊN"),
    ("PAPER", "VĂN-BẢN"),
    ("PLACE", "NƠI"),
    ("SECONDS", "GIÂY"),
    ("SESSION", "BUỔI"),
    ("SUM", "SỐ-TIỀN"),
    ("SYMBOL", "KÝ-HIỆU"),
    ("TEXT", "CHỮ"),
    ("WHAT", "PHẦN"),
    ("WORD", "TỪ"),
    ("YEAR", "NĂM"),
];

/// The headings of a page for `man`, likewise.
pub(super) const PAGE_HEADINGS: [(&str, &str); 4] = [
    (".SH NAME", ".SH TÊN"),
    (".SH SYNOPSIS", ".SH \"CÁCH DÙNG\""),
    (".SH DESCRIPTION", ".SH \"MÔ TẢ\""),
    (".SH VERSION", ".SH \"PHIÊN BẢN\""),
];

/// Một lệnh: what its help says.
pub(super) struct CommandWords {
    /// Its name, with that of the command it belongs to: `new session`.
    pub path: &'static str,
    /// What it does.
    pub about: &'static str,
    /// Its arguments, by their names in the code.
    pub arguments: &'static [(&'static str, &'static str)],
}

macro_rules! commands {
    ($($path:literal $about:literal { $($argument:ident $text:literal)* })*) => {
        /// Every command. The first one is the program itself; its arguments are those of all
        /// commands that have no words of their own for them.
        pub(super) const COMMANDS: &[CommandWords] = &[$(CommandWords {
            path: $path,
            about: $about,
            arguments: &[$((stringify!($argument), $text)),*],
        }),*];
    };
}

commands! {
    "" "Lập văn bản đối thoại trực tiếp với Nhân dân từ hồ sơ TOML" {
        root "thư mục chứa records/ [mặc định: .]; lặp lại được, mỗi thư mục một cơ quan"
        roots "thư mục gồm nhiều cơ quan: mọi thư mục con có records/"
        out "thư mục ghi văn bản [mặc định: <root>/output]; nhiều cơ quan thì mỗi cơ quan một thư mục con"
        only "chỉ lập loại, đường dẫn hoặc thư mục này (lặp lại được)"
        as_of "ngày xem hồ sơ: tên, người ký, thể thức của dự thảo; việc đến hạn; ví dụ 2025-04-18"
        jobs "số luồng chạy song song"
        deny_warnings "có cảnh báo thì mã thoát cũng là 1, dùng cho CI"
        message_format "cách trình bày kết quả: human, short hoặc json [mặc định: human]"
        lang "ngôn ngữ của thông báo: {languages} [mặc định: vi]"
        help "in trợ giúp này"
        version "in số phiên bản"
        force "lập lại cả những văn bản không có gì thay đổi"
        explain "nói vì sao lập từng văn bản: hồ sơ nào, mục nào, mẫu nào đã đổi"
        shard "chỉ làm phần K trong N phần của công việc, ví dụ 2/4"
        time_limit "số giây tối đa cho một văn bản lập bằng mẫu riêng [mặc định: 60]"
    }

    "build" "lập những văn bản có thay đổi (mặc định)" {}

    "check" "kiểm tra hồ sơ và mẫu, không ghi gì" {
        fix "tự sửa dấu rời, chữ Ð và dấu cách thừa, sau khi nêu từng chỗ"
        pages "dàn trang thử mọi văn bản: lâu hơn, biết cả chữ không vừa trang"
    }

    "list" "liệt kê văn bản sẽ lập" {}

    "changes" "văn bản nào in khác giữa hai trạng thái của hồ sơ" {
        states "phiên bản git hoặc thư mục, so với thư mục hiện tại hoặc với NEW [mặc định: HEAD]"
        markdown "nói bằng Markdown, để ghi vào yêu cầu hợp nhất"
        pages "ghi các trang khác nhau, đặt cạnh nhau, vào thư mục này"
    }

    "status" "việc đến hạn, quá hạn trong một ngày (--as-of, mặc định hôm nay)" {
        fail_on "`overdue`: có việc quá hạn thì mã thoát là 1, dùng cho CI"
    }

    "verify" "đối chiếu văn bản đã lập với hồ sơ và danh mục" {
        rebuild "lập lại mọi văn bản xem có giống hệt không"
        merge "trước hết gộp danh mục của các phần đã lập bằng --shard"
    }

    "explain" "giải thích một mã lỗi hoặc cảnh báo" {
        code "mã hoặc tên, ví dụ D107; bỏ trống thì liệt kê tất cả"
    }

    "issue" "giữ nguyên văn bản đã gửi đi: từ đó chỉ chép, không bao giờ lập lại" {
        papers "đường dẫn, loại, thư mục hoặc buổi đối thoại; gọi nhiều văn bản thì lấy những văn bản đã có số và ngày"
        signed "tệp PDF đã ký số hoặc bản quét của văn bản ấy; không có thì giữ bản đã lập"
        date "ngày gửi đi [mặc định: ngày ghi trên văn bản]"
        replace "thay bản đang giữ bằng bản khác; bản cũ vẫn được giữ bên cạnh"
        reason "vì sao phải thay"
    }

    "pack" "gộp văn bản của một buổi đối thoại thành một tệp PDF để in" {
        session "mã buổi đối thoại, ví dụ 2025-04-nuoc-tang; viết phần đầu đủ phân biệt là được"
        to "tệp hoặc thư mục ghi bộ in [mặc định: bo-in-SESSION.pdf]"
        force "ghi đè tệp không phải do chương trình lập"
    }

    "preview" "xem trước văn bản trong trình duyệt, đổi ngay khi lưu hồ sơ" {
        port "cổng trên máy này; 0 là cổng trống bất kỳ [mặc định: cổng trống đầu tiên từ 4825]"
        open "mở trang trong trình duyệt"
        time_limit "số giây tối đa cho một văn bản lập bằng mẫu riêng [mặc định: 10]"
    }

    "schema" "ghi lược đồ hồ sơ vào records/schemas/ cho trình soạn thảo" {}

    "templates" "ghi mẫu văn bản, thư viện mẫu và thể thức có sẵn ra một thư mục để sửa" {
        folder "thư mục để ghi; tệp đã sửa thì chép vào templates/ cạnh records/, giữ nguyên tên"
        force "ghi đè những tệp đã có"
    }

    "export" "xuất kiến nghị ra sổ Excel để điền, sửa rồi nhập lại" {
        file "tệp sẽ ghi [mặc định: so-kien-nghi.xlsx]"
        year "chỉ kiến nghị của năm này"
        session "chỉ buổi đối thoại này; buổi chưa có ý kiến thì xuất mẫu trống để gõ vào"
        force "ghi đè tệp đã có"
    }

    "import" "nhập sổ Excel hoặc danh sách gõ tại buổi đối thoại vào hồ sơ" {
        file "tệp .xlsx"
        session "buổi đối thoại của danh sách; ý kiến ngoài các buổi: NĂM/other"
        sheet "trang tính có danh sách, khi sổ có nhiều trang"
        yes "ghi vào hồ sơ; không có thì chỉ xem trước"
    }

    "undo" "hoàn tác lần ghi hồ sơ gần nhất" {
        yes "ghi vào hồ sơ; không có thì chỉ xem trước"
    }

    "completions" "in mã tự hoàn thành lệnh cho bash, zsh, fish, powershell, elvish" {
        shell "bash, zsh, fish, powershell, elvish"
    }

    "man" "in trang man, hoặc ghi mọi trang vào một thư mục" {
        folder "ghi mọi trang vào thư mục này"
        page "in trang này, ví dụ doithoai-build [mặc định: doithoai]"
    }

    "new" "mở hồ sơ mới: buổi đối thoại, ý kiến, kế hoạch, báo cáo, đính chính, cơ quan" {}

    "new session" "mở hồ sơ một buổi đối thoại; thiếu gì thì hỏi" {
        date "ngày đối thoại, ví dụ 2026-04-17"
        month "tháng dự kiến khi chưa định ngày, ví dụ 2026-04"
        villages "mã thôn (lặp lại được)"
        audience "đối tượng không theo thôn"
        theme "chủ đề"
        venue "địa điểm"
        kind "`regular` (định kỳ), `thematic` (chuyên đề), `extraordinary` (đột xuất) [mặc định: `regular`]"
        id "mã buổi đối thoại, tên của tệp [mặc định: năm-tháng-thôn]"
    }

    "new petition" "ghi một lượt ý kiến của một buổi đối thoại, hoặc `other`" {
        session "mã buổi đối thoại, hoặc `other`"
        name "họ và tên người kiến nghị"
        honorific "ông, bà, anh, chị"
        role "chức vụ, tư cách"
        collective "tập thể cùng nêu ý kiến"
        households "số hộ đại diện"
        villages "mã thôn (lặp lại được) [mặc định: thôn của buổi đối thoại]"
        content "nguyên văn lời kiến nghị"
        short "tóm tắt trong một câu"
        field "mã lĩnh vực"
        lead "mã cơ quan chủ trì"
        kind "`request`, `report`, `proposal`, `comment`, `question`, `complaint`, `denunciation`, `praise` [mặc định: `request`]"
        channel "`session`, `letter-before`, `letter-after`, `village-meeting`, `reception`, `mailbox`, `phone`"
        authority "cấp thẩm quyền: `village`, `commune`, `district`, `province`, `central`, `other` [mặc định: cấp của cơ quan chủ trì]"
        received "ngày tiếp nhận [mặc định: ngày đối thoại]"
    }

    "new plan" "mở kế hoạch của một năm, theo kế hoạch gần nhất" {
        year "năm của kế hoạch"
        sessions "một buổi dự kiến: tháng và mã thôn, ví dụ 4:nuoc-tang (lặp lại được)"
    }

    "new report" "mở báo cáo: nam là báo cáo năm, tên khác (quy-3) là báo cáo tiến độ" {
        name "tên báo cáo, ví dụ nam, quy-3"
        year "năm báo cáo [mặc định: năm của --as-of]"
        kind "`annual` (báo cáo năm), `progress` (tiến độ) [mặc định: theo tên]"
    }

    "new correction" "mở hồ sơ đính chính một văn bản đã ban hành" {
        paper "văn bản đã ban hành, ví dụ 2025/ke-hoach.pdf"
        name "tên hồ sơ [mặc định: theo văn bản]"
        place "vị trí trong văn bản, như “Điểm 1, mục II”"
        stood "đúng từng chữ như đã in"
        right "chữ đúng"
    }

    "new office" "lập thư mục hồ sơ cho một cơ quan" {
        folder "thư mục chưa có, hoặc còn trống"
        name "tên cơ quan, như “ĐẢNG ỦY XÃ SƠN BAO”"
        superior "tên cấp trên"
        place "địa danh trước ngày, tháng"
        symbol "ký hiệu cơ quan [mặc định: ĐU]"
        secretary "họ và tên Bí thư"
        villages "một thôn, như “thôn Nước Tang” (lặp lại được)"
        archive "địa chỉ gói doithoai mà CI tải về"
        sha256 "mã SHA-256 của gói ấy"
    }
}
