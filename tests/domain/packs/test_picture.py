"""Pictures: the few shapes that every surface shows are read, and everything else is named."""

import pytest

from app.domain.packs.picture import Look, Shape, Unshown, Words, picture
from tests.sample_exercise import SVG

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">'


def drawn(inside: str, head: str = HEAD) -> tuple[Shape | Words, ...]:
    return picture(f"{head}{inside}</svg>").parts


def test_every_shape_of_a_picture_is_read_in_the_order_of_its_ink() -> None:
    shown = picture(SVG)
    assert (shown.width, shown.height) == (100, 50)
    rect, line, polyline, polygon, text = shown.parts
    assert rect == Shape(((0, 0), (100, 0), (100, 50), (0, 50)), True, Look("#FFFFFF", None, 1, ()))
    assert line == Shape(((0, 40), (100, 40)), False, Look(None, "#1C1C1A", 1, (2, 1)))
    assert polyline == Shape(((0, 30), (50, 10), (100, 20)), False, Look(None, "#2B55CC", 2, ()))
    assert polygon == Shape(((0, 30), (50, 10), (50, 40)), True, Look("#E8EDFB", None, 1, ()))
    assert text == Words((50, 48), "Monday", 9, 0.5, False, "#1C1C1A")


def test_a_rectangle_has_its_corners_where_it_stands() -> None:
    [rect] = drawn('<rect x="10" y="20" width="30" height="5"/>')
    assert rect == Shape(((10, 20), (40, 20), (40, 25), (10, 25)), True, Look("#000000", None, 1, ()))


@pytest.mark.parametrize(
    ("attributes", "words"),
    [
        ("", Words((0, 0), "Two words", 12, 0, False, "#000000")),
        ('text-anchor="end" font-weight="bold"', Words((0, 0), "Two words", 12, 1, True, "#000000")),
        ('font-weight="600" fill="none"', Words((0, 0), "Two words", 12, 0, True, "#000000")),
        (
            'x="3" y="4" font-size="7.5" font-weight="400"',
            Words((3, 4), "Two words", 7.5, 0, False, "#000000"),
        ),
    ],
)
def test_words_stand_at_their_point_with_their_weight(attributes: str, words: Words) -> None:
    assert drawn(f"<text {attributes}> Two\n words </text>") == (words,)
    assert drawn("<text/>") == (words._replace(point=(0, 0), text="", size=12, anchor=0, bold=False),)


@pytest.mark.parametrize(
    "head", [HEAD, HEAD.replace(' viewBox="0 0 100 50"', ""), HEAD.replace("0 0 100", "0,0,100")]
)
def test_a_picture_in_its_own_units_is_shown(head: str) -> None:
    assert drawn("<title>A</title><desc>B</desc><!-- <circle/> -->", head) == ()


@pytest.mark.parametrize(
    ("svg", "why"),
    [
        ("<!DOCTYPE svg>" + SVG, "it holds a document type or a CDATA section"),
        (f"{HEAD}<text><![CDATA[x]]></text></svg>", "it holds a document type or a CDATA section"),
        (f"{HEAD}\n<rect></svg>", "it is not XML (line 2)"),
        ("<html/>", "it is not an SVG picture"),
        (HEAD.replace("svg xmlns", "sVg xmlns") + "</sVg>", "it is not an SVG picture"),
        (HEAD.replace("0 0 100 50", "0 0 100 51") + "</svg>", "its viewBox is not “0 0 width height”"),
        (HEAD.replace('width="100"', 'width="0"') + "</svg>", "its viewBox is not “0 0 width height”"),
        (HEAD.replace('height="50"', 'height="-50"') + "</svg>", "its viewBox is not “0 0 width height”"),
        (HEAD.replace('width="100"', 'width="10cm"') + "</svg>", "“10cm” is no list of numbers"),
        (HEAD.replace('width="100" ', "") + "</svg>", "width must be a number without a unit"),
    ],
)  # fmt: skip
def test_what_is_no_plain_picture_is_refused_with_the_reason(svg: str, why: str) -> None:
    with pytest.raises(Unshown) as refused:
        picture(svg)
    assert str(refused.value) == f"A picture cannot be shown: {why}."
    assert str(refused.value.reason) == why


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<circle/>", "it holds <circle>; only rect, line, polyline, polygon, text are drawn"),
        ('<rect rx="2"/>', "<rect> holds rx, which is not drawn"),
        ("<rect><title/></rect>", "<rect> holds other elements, which is not drawn"),
        ('<text stroke="#000000">a</text>', "<text> holds stroke, which is not drawn"),
        ('<text text-anchor="left">a</text>', "text-anchor “left” is not drawn"),
        ('<polyline points="1,2"/>', "<polyline> needs pairs of numbers as points"),
        ('<polygon points="1,2 3"/>', "<polygon> needs pairs of numbers as points"),
        ('<polygon points="1,2 3,4 5"/>', "<polygon> needs pairs of numbers as points"),
        ('<rect fill="red"/>', "the color “red” is not written as #RRGGBB"),
        ('<rect stroke="#12345"/>', "the color “#12345” is not written as #RRGGBB"),
        ('<rect x="1 2"/>', "x must be a number without a unit"),
        ('<rect x="nan"/>', "a number in “nan” is out of range"),
        ('<rect x="20001"/>', "a number in “20001” is out of range"),
        ('<rect x="-20001"/>', "a number in “-20001” is out of range"),
        ('<rect x="two"/>', "“two” is no list of numbers"),
    ],
)
def test_what_not_every_surface_draws_is_named(inside: str, why: str) -> None:
    with pytest.raises(Unshown) as refused:
        drawn(inside)
    assert str(refused.value.reason) == why


def test_numbers_up_to_the_limit_are_drawn() -> None:
    [line] = drawn('<line x1="-20000" y1="20000" stroke="none"/>')
    assert isinstance(line, Shape)
    assert (line.points[0], line.look.stroke) == ((-20000, 20000), None)
