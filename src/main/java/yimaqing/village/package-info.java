/// What the code of a village shows: to anybody its rough numbers, its officials and whom to call, to an official its
/// numbers beside those of its town and county. Example: `GET /v/141026104207`.
package yimaqing.village;
