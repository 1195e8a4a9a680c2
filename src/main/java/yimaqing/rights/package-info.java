/// What a family may ask about the data itself: to be forgotten, and what becomes of it; for the family, for officials,
/// and the county's retention schedule.
/// Example: `GET /h/{token}/forgetting` says what is possible today and takes the wish.
package yimaqing.rights;
