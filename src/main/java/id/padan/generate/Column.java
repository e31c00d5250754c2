package id.padan.generate;

/** What a column of a roster is for. */
enum Column {
    NUMBER,
    NIK,
    FRONT_TITLE,
    NAME,
    BACK_TITLE,
    BIRTH_PLACE,
    BIRTH_DATE,
    BIRTH_PLACE_AND_DATE,
    GENDER,
    EDUCATION,
    POSITION,
    UNIT,
    START_DATE,
    DECREE,
    SALARY_SOURCE,
    REMARKS
}
