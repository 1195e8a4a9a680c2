/// Where an official sets up, renews and removes the second factor, and gets recovery codes.
/// Example: `/desk/second-factor/offer` shows the secret as a symbol and in letters.
package yimaqing.enrolment;
