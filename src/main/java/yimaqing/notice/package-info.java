/// What a rule's file says beside what it decides by: for people, what it is, for whom, on which paper it rests and
/// whom to call; and its dated numbers. Example: `about.valid().on(day)` tells whether the rule holds on a day.
package yimaqing.notice;
