"""The way an office would otherwise do it: Word templates filled by docxtpl, made into PDFs by
LibreOffice, all in one batch.

    python3 benches/peer/peer.py FOLDER PLANS LETTERS

Makes PLANS plans of four pages and LETTERS invitations of one page in FOLDER and prints the
seconds for filling and for converting, and the number of pages. Needs docxtpl (PyPI) and soffice.
"""

import pathlib
import subprocess
import sys
import time

import docxtpl
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

HERE = pathlib.Path(__file__).resolve().parent
WORDS = HERE.parent.parent / "tests" / "data" / "ke-hoach-2025.txt"


def page(document):
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)


def letterhead(document):
    table = document.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    left.text = "{{ superior }}\n{{ office }}\n*\nSố {{ number }}"
    right.text = "ĐẢNG CỘNG SẢN VIỆT NAM\n{{ place }}, ngày {{ day }}"
    for cell in (left, right):
        for paragraph in cell.paragraphs:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def plan(path):
    document = Document()
    page(document)
    letterhead(document)
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        if line.strip():
            paragraph = document.add_paragraph(line.replace("năm 2025", "năm {{ year }}"))
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            paragraph.paragraph_format.space_after = Pt(6)
            paragraph.paragraph_format.first_line_indent = Mm(10)
    document.save(path)


def letter(path):
    document = Document()
    page(document)
    letterhead(document)
    for line in [
        "GIẤY MỜI",
        "dự đối thoại trực tiếp với Nhân dân thôn {{ village }}",
        "Ban Thường vụ Đảng ủy trân trọng kính mời:",
        "{{ guest }}",
        "- Dự: Buổi đối thoại trực tiếp của Bí thư Đảng ủy với Nhân dân thôn {{ village }}.",
        "- Thời gian: {{ time }}.",
        "- Địa điểm: Nhà văn hóa thôn {{ village }}.",
        "- Nội dung: Kinh tế, văn hóa, xã hội; quốc phòng, an ninh; xây dựng Đảng.",
        "Rất mong {{ guest }} sắp xếp công việc, đến dự đúng thời gian, đúng thành phần./.",
        "T/M BAN THƯỜNG VỤ",
        "{{ signer }}",
    ]:
        document.add_paragraph(line)
    document.save(path)


def fill(template, path, number):
    document = docxtpl.DocxTemplate(template)
    document.render(
        {
            "superior": "ĐẢNG BỘ HUYỆN SƠN HÀ",
            "office": "ĐẢNG ỦY XÃ SƠN BAO",
            "number": f"{number}-GM/ĐU",
            "place": "Sơn Bao",
            "day": f"{1 + number % 28} tháng 4 năm 2025",
            "year": 2025,
            "village": f"Nước Tang {number}",
            "guest": f"đồng chí Đinh Văn Thử {number}",
            "time": "07 giờ 30 phút",
            "signer": "Phạm Thị Hường",
        }
    )
    document.save(path)


def main():
    folder = pathlib.Path(sys.argv[1])
    plans, letters = int(sys.argv[2]), int(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    plan(folder / "plan.template.docx")
    letter(folder / "letter.template.docx")
    begun = time.perf_counter()
    made = []
    for number in range(plans + letters):
        kind = "plan" if number < plans else "letter"
        made.append(folder / f"{kind}-{number:04}.docx")
        fill(folder / f"{kind}.template.docx", made[-1], number)
    filled = time.perf_counter()
    profile = (folder / "profile").resolve().as_uri()
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            # PDF/A-2, tagged, PDF/UA: what the program always makes.
            'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
            '"UseTaggedPDF":{"type":"boolean","value":"true"},'
            '"PDFUACompliance":{"type":"boolean","value":"true"}}',
            "--outdir",
            folder / "pdf",
            *made,
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    converted = time.perf_counter()
    pages = 0
    for pdf in (folder / "pdf").glob("*.pdf"):
        info = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True)
        pages += int(info.stdout.split("Pages:")[1].split()[0])
    print(f"{filled - begun:.2f} {converted - filled:.2f} {pages}")


main()
